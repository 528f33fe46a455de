declare module 'virtual:site.css'
declare module 'virtual:library' {
  type Provided = import('./integration/virtual-library.ts').Provided
  export const library: Provided['library']
  export const corpusName: Provided['corpusName']
  export const isIndexed: Provided['isIndexed']
  export const byName: Provided['byName']
  export const cut: Provided['cut']
  export const initialOf: Provided['initialOf']
  export const fileFacts: Provided['fileFacts']
  export const software: Provided['software']
}
