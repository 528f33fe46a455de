/** The serif font of what is drawn and set at the build: a file for each weight, with all characters. */
export const serif = (weight: '400Regular' | '700Bold'): string =>
  `node_modules/@expo-google-fonts/noto-serif-sc/${weight}/NotoSerifSC_${weight}.ttf`
