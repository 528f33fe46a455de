const [ordinary, raised, lowered] = ['0123456789+-−', '⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻', '₀₁₂₃₄₅₆₇₈₉₊₋₋']

/** Numbers above the line or below it, as characters: 10⁴ is not 104, nor CO₂ always CO2. Other text stays as it is. */
export function raise(text: string, to: 'above' | 'below'): string {
  if (!/^[-\d+−]+$/u.test(text)) return text
  return [...text].map((one) => (to === 'above' ? raised : lowered).charAt(ordinary.indexOf(one))).join('')
}
