/** What was taken from the file of a document, and why a file cannot be read. */
import type { Rules, Sentences } from './sentences.ts'

const rightFile: Sentences = {
  en: 'Check that it is the right file.',
  zh: '请检查是否选错了文件。'
}
const saveAsDocx: Sentences = {
  en: 'Open it in Word or WPS, save it as .docx, and try again.',
  zh: '请用 Word 或 WPS 打开，另存为 .docx，再试一次。'
}

export const aboutExtraction = {
  'file-empty': () => ({ en: `The file is empty. ${rightFile.en}`, zh: `文件是空的。${rightFile.zh}` }),
  'file-too-big': () => ({
    en: `The file has more than 50 MB. ${rightFile.en} Else make the pictures in it smaller.`,
    zh: '文件超过 50 MB，太大了。请检查是否选错了文件，或先压缩其中的图片。'
  }),
  'file-without-text': () => ({
    en: `The file has no text. ${rightFile.en}`,
    zh: `文件里没有文字。${rightFile.zh}`
  }),
  'too-many-lines': () => ({
    en: `The text has more than a million lines. ${rightFile.en}`,
    zh: `文字超过一百万行，不像一份文件。${rightFile.zh}`
  }),
  'too-many-characters': () => ({
    en: `The text has more than thirty million characters. ${rightFile.en}`,
    zh: `文字超过三千万字，不像一份文件。${rightFile.zh}`
  }),
  'bytes-unreadable': ({ line, encoding }: { line: number; encoding: string }) => ({
    en:
      `Line ${line} has bytes that cannot be read: Expected text in UTF-8, UTF-16 or GB18030 (GBK), found none of them (read as ${encoding} up to here). ` +
      'Open the file in an editor, save it in UTF-8 and try again; if it is gibberish there, too, get the file again.',
    zh:
      `第 ${line} 行有读不出的字节：应是 UTF-8、UTF-16 或 GB18030（GBK）编码的文字，这里都不是（按 ${encoding} 读到此处）。` +
      '请用编辑器打开原文件，选 UTF-8 编码另存，再试一次；若打开就是乱码，请重新取得文件。'
  }),
  'kind-old-word': () => ({
    en: `This is an old Office file (.doc or .wps), which cannot be read. ${saveAsDocx.en}`,
    zh: `这是旧版 Office 文件（.doc 或 .wps），不能直接读。${saveAsDocx.zh}`
  }),
  'kind-locked': () => ({
    en: 'This file has a password. Open it in Word or WPS, save it as .docx without one, and try again.',
    zh: '这个文件有打开密码，读不出。请用 Word 或 WPS 打开，去掉密码另存为 .docx，再试一次。'
  }),
  'kind-rtf': () => ({
    en: `This is an RTF file, which cannot be read. ${saveAsDocx.en}`,
    zh: `这是 RTF 文件，不能直接读。${saveAsDocx.zh}`
  }),
  'kind-mhtml': () => ({
    en: 'This is a web archive (MHTML), which cannot be read. Save the page as HTML only, and try again.',
    zh: '这是网页打包文件（MHTML），不能直接读。请在浏览器里另存为“网页，仅 HTML”，再试一次。'
  }),
  'kind-picture': () => ({
    en: 'This is a picture, without text. Find the document as text, or make text of it with a program for OCR.',
    zh: '这是一张图片，没有文字可取。请找这份文件的文字版，或先用文字识别（OCR）软件转成文字。'
  }),
  'kind-ofd': () => ({
    en: 'This is an OFD file, which cannot be read. Export .docx or a PDF with text from a reader of OFD, and try again.',
    zh: '这是 OFD 版式文件，不能直接读。请用 OFD 阅读软件导出 .docx 或文字版 PDF，再试一次。'
  }),
  'kind-excel': () => ({
    en: 'This is an Excel table, not the text of a document. Take Word, PDF, a web page or a text.',
    zh: '这是 Excel 表格，不是一份文件的正文。请选 Word、PDF、网页或文本文件。'
  }),
  'kind-powerpoint': () => ({
    en: 'This is a PowerPoint file, which cannot be read. Save its text as .docx or .txt, and try again.',
    zh: '这是 PowerPoint 演示文稿，不能直接读。请把文字存为 .docx 或 .txt，再试一次。'
  }),
  'kind-opendocument': () => ({
    en: 'This is an OpenDocument file (.odt), which cannot be read. Save it as .docx in Word, WPS or LibreOffice, and try again.',
    zh: '这是 OpenDocument 文件（.odt），不能直接读。请用 Word、WPS 或 LibreOffice 另存为 .docx，再试一次。'
  }),
  'kind-zip': () => ({
    en: 'This is a zip without a Word file in it. Unpack it, and take the .docx, .pdf, .html or .txt in it.',
    zh: '这是一个压缩包，里面没有 Word 文件。请先解压，再选其中的 .docx、.pdf、.html 或 .txt 文件。'
  }),
  'zip-damaged': () => ({
    en: 'The zip is damaged. Get the file again, or open it in Word and save it as .docx.',
    zh: '压缩包损坏，读不出。请重新取得文件，或用 Word 打开后另存为 .docx。'
  }),
  'zip-too-big': ({ name }: { name: string }) => ({
    en: `${name} in the file unpacks to more than 100 MB. ${rightFile.en}`,
    zh: `文件里的 ${name} 展开后超过 100 MB，不像一份文件。${rightFile.zh}`
  }),
  'xml-too-deep': () => ({
    en: 'The marks in the file are nested too deep. Open it in Word and save it as .docx.',
    zh: '文件里的标记一层套一层，太深了，读不出。请用 Word 打开后另存为 .docx。'
  }),
  'html-too-long': () => ({
    en: 'The page has more than three million elements. Save it as a plain .txt and try again.',
    zh: '网页的标记超过三百万个，不像一份文件。请另存为纯文本 .txt 再试。'
  }),
  'html-too-deep': () => ({
    en: 'The elements of the page are nested too deep. Copy all of it in a browser into a text editor, save it as .txt and try again.',
    zh: '网页的标记一层套一层，太深了，读不出。请在浏览器里全选、复制到文本编辑器，存为 .txt 再试。'
  }),
  'markdown-too-long': () => ({
    en: 'The Markdown has more than 1,500,000 characters. Part it, or save it as .txt without marks.',
    zh: 'Markdown 超过一百五十万字，太长了。请把它分成几份，或另存为不带标记的 .txt。'
  }),
  'markdown-too-many-marks': () => ({
    en: 'The Markdown has too many marks. Save it as .txt without marks.',
    zh: 'Markdown 的标记太多，读不出。请另存为不带标记的 .txt。'
  }),
  'markdown-too-deep': () => ({
    en: 'The Markdown is nested too deep. Save it as .txt without marks.',
    zh: 'Markdown 的层次太深，读不出。请另存为不带标记的 .txt。'
  }),
  'pdf-too-long': ({ most }: { most: number }) => ({
    en: `The PDF has more than ${most} pages. ${rightFile.en}`,
    zh: `PDF 超过 ${most} 页，不像一份文件。${rightFile.zh}`
  }),
  'pdf-too-big': () => ({
    en: 'The PDF unpacks to too much. Save it again in a PDF reader, or find the document as a web page or Word file.',
    zh: '这个 PDF 展开后太大，不像一份文件。请用 PDF 阅读软件另存一份，或找这份文件的网页或 Word 版。'
  }),
  'pdf-without-text': () => ({
    en: 'The PDF is scanned and has no text. Find the document as text (a web page or Word), or make text of it with a program for OCR.',
    zh: '这个 PDF 没有文字层，是扫描的图片，没有文字可取。请找这份文件的文字版（网页或 Word），或先用文字识别（OCR）软件转成文字。'
  }),
  'pdf-without-characters': () => ({
    en: 'The PDF does not tell which character a glyph is. Find the document as a web page or Word file, or make text of it with a program for OCR.',
    zh: '这个 PDF 的文字读不出：字体没有说明哪个字形是哪个字，取出来是乱码。请找这份文件的网页或 Word 版，或先用文字识别（OCR）软件转成文字。'
  }),
  'pdf-locked': () => ({
    en: 'The PDF has a password. Save it without one in a reader of PDF, and try again.',
    zh: '这个 PDF 有打开密码，读不出。请用 PDF 阅读软件去掉密码，再试一次。'
  }),
  'pdf-damaged': ({ trouble }: { trouble: string }) => ({
    en: `The PDF is damaged or not whole (${trouble}). Get the file again, or save it as PDF once more.`,
    zh: `这个 PDF 损坏或不完整，读不出（${trouble}）。请重新取得文件，或另存一份 PDF 再试。`
  }),

  'really-docx': () => ({
    en: 'The file is one of Word (.docx), and read as that.',
    zh: '这个文件其实是 Word 文件（.docx），按 Word 读出。'
  }),
  'really-pdf': () => ({ en: 'The file is a PDF, and read as that.', zh: '这个文件其实是 PDF，按 PDF 读出。' }),
  'really-html': () => ({
    en: 'The file is a web page (HTML), and read as that.',
    zh: '这个文件其实是网页（HTML），按网页读出。'
  }),
  'really-markdown': () => ({
    en: 'The file is Markdown, and read as that.',
    zh: '这个文件其实是 Markdown，按 Markdown 读出。'
  }),
  'read-encoding': ({ encoding }: { encoding: string }) => ({
    en: `Read as ${encoding}.`,
    zh: `按 ${encoding} 编码读出。`
  }),
  'read-markdown': ({ encoding }: { encoding: string }) => ({
    en: `Read as ${encoding}; of headings, links and emphasis the text alone is taken, and lines keep their numbers.`,
    zh: `按 ${encoding} 编码读出；标题、链接、加粗等只取文字，行号不变。`
  }),
  'markdown-settings': () => ({
    en: 'The settings at the head of the file (between ---) are left out; their title is taken only where the text has none.',
    zh: '文件开头的设置（--- 之间）没有取，只在正文没有标题时取其中的标题。'
  }),
  'word-numbers': ({ count }: Count) => ({
    en: `The numbers that Word puts before ${count} paragraphs are written into the text.`,
    zh: `Word 自动编号的 ${count} 段，编号已写进文字。`
  }),
  'word-changes': ({ count }: Count) => ({
    en: `${count} tracked changes are read as accepted.`,
    zh: `文件里有 ${count} 处修订标记，按全部接受后的文字读出。`
  }),
  'word-hidden': ({ count }: Count) => ({
    en: `${count} hidden pieces of text are left out.`,
    zh: `设为隐藏的 ${count} 处文字没有取。`
  }),
  'word-symbols': ({ count }: Count) => ({
    en: `${count} characters of symbol fonts cannot be read, and are written □.`,
    zh: `有 ${count} 个字符用了符号字体，读不出，记作 □。`
  }),
  'word-fractions': ({ count }: Count) => ({
    en: `${count} fractions are written in one line, such as (甲+乙)/2. Check them.`,
    zh: `有 ${count} 个分式写成了一行，如 (甲+乙)/2，请核对。`
  }),
  'word-notes': ({ count }: Count) => ({
    en: `${count} footnotes and endnotes stand at the end, under 注释.`,
    zh: `脚注和尾注放在文末的“注释”下，共 ${count} 条。`
  }),
  'word-frame': () => ({ en: 'Headers and footers are left out.', zh: '页眉和页脚没有取。' }),
  'page-part': ({ selector, dropped }: { selector: string; dropped: number }) => ({
    en: `The text is that of ${selector}; ${dropped} lines outside it (navigation, foot) are left out.`,
    zh: `正文取自网页的 ${selector}；它之外的 ${dropped} 行（导航、页脚等）没有取。`
  }),
  'page-whole': ({ dropped }: { dropped: number }) => ({
    en: `Found no part with the text: the whole page is taken${dropped > 0 ? `, but for ${dropped} lines of links around the text` : ''}. Check its beginning and end.`,
    zh: `没有认出正文的范围，整页都取了${dropped > 0 ? `，只去掉了正文前后只有链接的 ${dropped} 行` : ''}。请核对开头和结尾。`
  }),
  'page-title': ({ title }: { title: string }) => ({
    en: `The first line is the title of the page: ${title}.`,
    zh: `第一行取自网页的标题：${title}。`
  }),
  'page-hidden': ({ count }: Count) => ({
    en: `${count} lines that the page does not show are left out.`,
    zh: `网页上不显示的 ${count} 行没有取。`
  }),
  'pdf-pages': ({ count }: Count) => ({
    en: `Read the text of ${count} pages; each line is one on the page, and the numbers of pages are among them.`,
    zh: `从 PDF 的文字层读出 ${count} 页；每行是版面上的一行，页码也在其中。`
  }),
  'pdf-empty-pages': ({ pages }: { pages: readonly number[] }) => {
    const shown = pages.slice(0, 10)
    return {
      en: `Pages without text (blank, or pictures): ${shown.join(', ')}${pages.length > 10 ? ` and more, ${pages.length} in all` : ''}.`,
      zh: `第 ${shown.join('、')}${pages.length > 10 ? ` 等 ${pages.length}` : ''} 页没有文字（空白页，或是图片）。`
    }
  },
  'pdf-radicals': ({ count }: Count) => ({
    en: `${count} signs of radicals (such as U+2F00 ⼀) are replaced by the same characters.`,
    zh: `有 ${count} 个部首字符（如 U+2F00 ⼀）已换成相同的汉字。`
  }),
  'pdf-odd': ({ count }: Count) => ({
    en: `${count} signs have no character, and are left as they are. Check them.`,
    zh: `有 ${count} 个字符没有对应的汉字，照原样留下，请核对。`
  })
} satisfies Rules

interface Count {
  readonly count: number
}
