declare module 'virtual:library' {
  import type { Provided } from './integration/virtual-library.ts'

  export const library: Provided['library']
  export const corpusName: Provided['corpusName']
  export const software: Provided['software']
}
