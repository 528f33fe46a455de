/** Programs and data of others that readers get: downloads.html and licences.txt name them, and the build refuses any other. */

export interface Software {
  /** Of the package in node_modules. */
  readonly name: string
  readonly title: string
  /** What readers have it for. */
  readonly purpose: string
  /** Files of the package that hold its licence. */
  readonly texts: readonly string[]
  /** Whether the single HTML file has it in it, too. */
  readonly isInSingleFile: boolean
  readonly inside?: Inside
}

/** What of others is built into a package. It does not tell, so this is known from the sources of one version. */
interface Inside {
  readonly version: string
  /** Address of the sources, up to the version. */
  readonly sources: string
  readonly notice?: string
  readonly parts: readonly Part[]
}

interface Part {
  readonly title: string
  readonly licence: string
  readonly home: string
  /** Path of its licence. */
  readonly text: string
}

const crate = (title: string, licence: string, text: string): Part => ({
  title,
  licence,
  home: `https://crates.io/crates/${title}`,
  text
})
const apache = 'node_modules/opencc-js/LICENSES/Apache-2.0.txt'

export const software: readonly Software[] = [
  {
    name: 'pagefind',
    title: 'Pagefind',
    purpose:
      '没有一字不差的结果时，给提到其中几个词的段落排序。都在文件夹 pagefind 里；删去这个文件夹，查找照样能用，找到的也一样。',
    texts: ['LICENSE/LICENSE'],
    isInSingleFile: false,
    inside: {
      version: '1.6.0',
      sources: 'https://github.com/Pagefind/pagefind/tree/v',
      notice: 'pagefind_microjson 的许可是 GPL-3.0，所以用到它的文件 wasm.unknown.pagefind 按 GPL-3.0 传播。',
      parts: [
        {
          title: 'fflate',
          licence: 'MIT',
          home: 'https://github.com/101arrowz/fflate',
          text: 'node_modules/fflate/LICENSE'
        },
        crate('pagefind_microjson', 'GPL-3.0-only', 'licences/GPL-3.0.txt'),
        crate('minicbor', 'BlueOak-1.0.0', 'licences/BlueOak-1.0.0.txt'),
        crate('bit-set', 'MIT OR Apache-2.0', apache),
        crate('bit-vec', 'MIT OR Apache-2.0', apache),
        crate('wasm-bindgen', 'MIT OR Apache-2.0', apache),
        crate('write-json', 'MIT OR Apache-2.0', apache),
        { title: 'Rust 标准库', licence: 'MIT OR Apache-2.0', home: 'https://www.rust-lang.org', text: apache }
      ]
    }
  },
  {
    name: 'opencc-js',
    title: 'opencc-js',
    purpose: '繁体字和简体字的对照表，取自 OpenCC。有了它，用繁体字也能查找。',
    texts: ['LICENSE', 'THIRD_PARTY_LICENSES.md'],
    isInSingleFile: true
  },
  {
    name: 'pinyin-pro',
    title: 'pinyin-pro',
    purpose: '词语和地名的拼音由它注出。',
    texts: ['LICENSE'],
    isInSingleFile: true
  },
  {
    name: '@noble/hashes',
    title: 'noble-hashes',
    purpose: '检验文字时计算校验码。',
    texts: ['LICENSE'],
    isInSingleFile: false
  },
  {
    name: 'lean-qr',
    title: 'Lean QR',
    purpose: '把网址画成二维码，放在做成的图片上。',
    texts: ['LICENSE'],
    isInSingleFile: false
  },
  {
    name: 'docx',
    title: 'docx',
    purpose: '把查找结果存成 Word 文档。',
    texts: ['LICENSE'],
    isInSingleFile: false,
    inside: {
      version: '9.15.2',
      sources: 'https://github.com/dolanmiu/docx/tree/',
      parts: [
        {
          title: 'fflate',
          licence: 'MIT',
          home: 'https://github.com/101arrowz/fflate',
          text: 'node_modules/fflate/LICENSE'
        },
        {
          title: 'nanoid',
          licence: 'MIT',
          home: 'https://github.com/ai/nanoid',
          text: 'node_modules/docx/node_modules/nanoid/LICENSE'
        },
        {
          title: 'stream-browserify',
          licence: 'MIT',
          home: 'https://github.com/browserify/stream-browserify',
          text: 'licences/MIT-Joyent.txt'
        },
        {
          title: 'events',
          licence: 'MIT',
          home: 'https://github.com/browserify/events',
          text: 'licences/MIT-Joyent.txt'
        }
      ]
    }
  }
]

interface Named {
  readonly title: string
  readonly licence: string
  readonly home: string
  /** Of the licence. */
  readonly text: string
}

/** With what the installed package says of itself, and licences as texts, not paths. */
export interface InstalledSoftware extends Named {
  readonly name: string
  readonly version: string
  readonly purpose: string
  readonly isInSingleFile: boolean
  readonly inside?: { readonly sources: string; readonly notice?: string; readonly parts: readonly Named[] }
}
