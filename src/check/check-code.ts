/** Code outside the bundles. Bundles are checked when they are built. */
import type { VFile } from 'vfile'
import { pageFault } from '../model/report.ts'

const known = [
  /^assets\/[\w.-]+\.(?:js|css)$/,
  /^search\/(?:(?:corpus|names|notes|named|lacking|plans|sources|simplified|meant)-[\da-f]+|[\da-f]+\/(?:grams|lists|texts|chapters)\/\d+\/\d+)\.js$/,
  /^pagefind\/(?:pagefind\.js|wasm\.unknown\.pagefind)$/
]

/** Check that only known files contain code. */
export function checkCode(paths: Iterable<string>, file: VFile): void {
  for (const path of paths) {
    if (/\.(?:[cm]?js|css|wasm|pagefind)$/.test(path) && !known.some((pattern) => pattern.test(path)))
      pageFault(
        file,
        'code-unnamed',
        `Expected code in bundles and in the files of the search, found ${path}. Do without it, or name what is in it in src/software/software.ts.`
      )
  }
}

/**
 * Check that a program compiled from Rust has in it no crate that is not named. Its bytes hold paths of the sources, though
 * not of all.
 *
 * @param bytes As latin1.
 */
export function checkCrates(bytes: string, named: ReadonlySet<string>, file: VFile): void {
  const crates = new Set(
    [...bytes.matchAll(/\/registry\/src\/[^/]+\/([\w-]+?)-\d+\.\d+\.\d+/g)].map(([, crate = '']) => crate)
  )
  for (const crate of crates)
    if (!named.has(crate))
      pageFault(
        file,
        'crate-unnamed',
        `Expected named crates only in the program of the search, found ${crate}. Name it, with its licence, in src/software/software.ts.`
      )
}
