/** Esc that ends something of the page. One that ends the composing of an input method ends nothing else. */
export const isEscape = ({ key, isComposing }: KeyboardEvent): boolean => key === 'Escape' && !isComposing
