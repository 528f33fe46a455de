import type { Plugin } from 'vite'

/**
 * Stop a build that would give readers code or style of a package that we do not name.
 *
 * @param named Names of packages.
 */
export function refuseUnnamed(named: Iterable<string>): Plugin {
  const names = new Set(named)
  return {
    name: 'refuse-unnamed',
    generateBundle(_options, files) {
      // Elsewhere code only makes the pages; but style goes from there to readers.
      const isForReaders = (id: string) => this.environment.name === 'client' || /\.css(?:$|\?)/.test(id)
      for (const file of Object.values(files)) {
        if (file.type !== 'chunk') continue
        for (const id of file.moduleIds.filter(isForReaders)) {
          const name = packageOf(id)
          if (name !== undefined && !names.has(name))
            this.error(
              `Expected code of named packages only in ${file.fileName}, found ${name}. ` +
                'Do without it, or name it, with its licence, in src/software/software.ts.'
            )
        }
      }
    }
  }
}

/** `@noble/hashes` of `…/node_modules/@noble/hashes/esm/sha2.js`; `vite` of `\0vite/preload-helper.js`, which the bundler adds. */
const packageOf = (id: string) =>
  /.*\/node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(id.replaceAll('\\', '/'))?.[1] ??
  /^\0((?:vite|rolldown|@oxc-project)\b[^/]*)/.exec(id)?.[1]
