import type { Root } from 'hast'
import { SKIP, visit } from 'unist-util-visit'

export interface FileFacts {
  /** In bytes. */
  readonly size: number
  readonly sha256: string
}

/**
 * Write size and checksum of each file into a page that offers them. A file that is not there loses its row. Changes `tree`.
 *
 * @param files By name.
 */
export function fillDownloads(tree: Root, files: ReadonlyMap<string, FileFacts>): void {
  visit(tree, 'element', (element, index, parent) => {
    const { tagName, properties, children } = element
    const link = children.find((child) => child.type === 'element' && child.tagName === 'a')
    if (tagName === 'li' && link?.type === 'element' && link.properties.download !== undefined) {
      const name = String(link.properties.href).split('/').at(-1) ?? ''
      if (!files.has(name) && parent && index !== undefined) {
        parent.children.splice(index, 1)
        return [SKIP, index]
      }
    }
    const { dataSize, dataSha256 } = properties
    const size = typeof dataSize === 'string' && files.get(dataSize)
    const sum = typeof dataSha256 === 'string' && files.get(dataSha256)
    if (size) element.children = [{ type: 'text', value: sayBytes(size.size) }]
    if (sum) element.children = [{ type: 'text', value: sum.sha256 }]
    return undefined
  })
}

function sayBytes(size: number): string {
  return size < 1024 * 1024 ? `${Math.ceil(size / 1024)} KB` : `${(size / 1024 / 1024).toFixed(1)} MB`
}
