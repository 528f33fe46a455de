/** What the commands say of themselves: `content`, `add-plan`, `build`, `dev`, `start`. */
import type { Locale, Rules, Sentences } from './sentences.ts'

const facts = { title: '标题', covering: '印发通知', issuer: '发文机关', number: '发文字号', date: '日期' }

const counted = {
  articles: { en: ' articles', zh: '条' },
  attachments: { en: ' attachments', zh: '个附件' },
  tables: { en: ' tables', zh: '张表' },
  notes: { en: ' notes', zh: '条注释' },
  cover: { en: ' lines of head and signature', zh: '行版头和落款' },
  furniture: { en: ' lines that are not text', zh: '行不属于正文' }
}

export const aboutCommands = {
  'option-wrong': ({ found }: { found: string }) => ({
    en: `Expected options as below, found ${found}.`,
    zh: `没有 ${found} 这样的写法，选项见下面。`
  }),
  'word-extra': ({ found }: { found: string }) => ({
    en: `Expected options after --, as in npm run content -- --seeds ../our-city, found ${found}.`,
    zh: `不知道“${found}”是做什么的。选项要写在“--”后面，例如 npm run content -- --seeds ../our-city。`
  }),
  'option-lost': () => ({
    en: 'Expected -- before --seeds, as in npm run content -- --seeds ../our-city, found none: npm kept the option for itself. Nothing was done.',
    zh: '“--seeds”前面漏了单独的“--”，npm 没有把它交给程序，什么也没有做。请这样写：npm run content -- --seeds ../our-city。'
  }),
  'nothing-written': () => ({ en: 'Nothing was written.', zh: '什么也没有写。' }),
  'seeds-folder-missing': ({ folder }: { folder: string }) => ({
    en: `Found no folder ${folder}/. See whether --seeds names the right one.`,
    zh: `没有 ${folder}/ 这个文件夹。请看看 --seeds 后面写得对不对。`
  }),
  'content-help': () => ({
    en: 'npm run content -- [--seeds <folder>] [--check] [--lang zh|en]\nWrites content/ from the seeds; with --check it writes nothing, and fails where content/ is not what the seeds give.',
    zh: 'npm run content -- [--seeds 文件夹] [--check] [--lang zh|en]\n从 seeds/ 生成 content/；加上 --check 就不写，只看 content/ 是不是 seeds/ 生成的。'
  }),
  'content-stale': ({ path }: { path: string }) => ({
    en: `${path}: Expected what the seeds and their schemas give, found another text.`,
    zh: `${path}：与 seeds/ 生成的不同。`
  }),
  'content-remedy': () => ({
    en: 'Run `npm run content` and commit the result with its cause. These files are never edited by hand.',
    zh: '请运行 npm run content，把结果和 seeds/ 的改动一起提交。这些文件由程序生成，不要手改。'
  }),
  'content-written': ({ folder, count, isCheck }: { folder: string; count: number; isCheck: boolean }) => ({
    en: `${folder}/: ${count} files${isCheck ? ', as the seeds give them' : ''}`,
    zh: `${folder}/：${count}个文件${isCheck ? '，与 seeds/ 生成的一样' : ''}`
  }),

  'build-help': () => ({
    en: 'npm run build -- [--seeds <folder>] [--lang zh|en]   builds the site into dist/\nnpm start -- [--seeds <folder>] [--lang zh|en]       builds and serves it\nSITE_URL=<address> npm run build                     for another address than site.yaml has',
    zh: 'npm run build -- [--seeds 文件夹] [--lang zh|en]   生成网站，放在 dist/\nnpm start -- [--seeds 文件夹] [--lang zh|en]       生成以后打开给人看\nSITE_URL=网址 npm run build                        网址与 site.yaml 里写的不同时'
  }),
  'build-failed': ({ site, remains }: { site: string; remains: boolean }) => ({
    en: remains ? `${site}/ is as it was before.` : 'Nothing was built.',
    zh: remains ? `${site}/ 还是原来的样子。` : '网站没有生成。'
  }),
  'site-good': ({ site, pages, files }: { site: string; pages: number; files: number }) => ({
    en: `${site}/: ${pages} pages, ${files} files, valid HTML, every link good`,
    zh: `${site}/：${pages}页，${files}个文件，网页合乎标准，每个链接都通`
  }),
  'address-unknown': () => ({
    en: 'The address of the site is not known: it has no sitemap, no feeds and no canonical links. Write it as address in seeds/site.yaml, or set SITE_URL.',
    zh: '没有写明网站的网址，所以没有网站地图和更正的订阅，别的都一样。知道了网址，写在 seeds/site.yaml 的 address 里，再生成一次。'
  }),
  'build-ready': ({ site }: { site: string }) => ({ en: `${site}/: ready`, zh: `${site}/：网站生成好了` }),
  'downloads-written': ({ count, day }: { count: number; day: string }) => ({
    en: `${count} files to take away, dated ${day}`,
    zh: `可以下载的文件${count}个，日期${day}`
  }),
  'seeds-faulty': () => ({ en: 'The seeds have faults, named above.', zh: 'seeds/ 里有错，见上面。' }),
  'site-unwritable': ({ folder, code }: { folder: string; code: string }) => ({
    en: `Expected to be allowed to write ${folder}/, found ${code}. Let this user write there, or build in a copy of the folder.`,
    zh: `不能写入 ${folder}/（${code}）。请让当前用户可以写这个文件夹，或在另一份拷贝里生成。`
  }),
  'build-running': ({ process }: { process: number }) => ({
    en: `Another build is running in this folder (process ${process}). Wait for it, or stop it; then build again.`,
    zh: `这个文件夹里已经有一个程序在生成网站（进程 ${process}）。请等它结束，或先停下它，再来一次。`
  }),
  'site-url-wrong': ({ given }: { given: string }) => ({
    en: `Expected the address of the site's folder in SITE_URL, such as https://example.org/plans/, found ${JSON.stringify(given)}.`,
    zh: `SITE_URL 应当是网站所在文件夹的网址，如 https://example.org/plans/，现在是“${given}”。`
  }),
  'epoch-wrong': ({ given }: { given: string }) => ({
    en: `Expected seconds since 1970 in SOURCE_DATE_EPOCH, found ${JSON.stringify(given)}.`,
    zh: `SOURCE_DATE_EPOCH 应当是从1970年起的秒数，现在是“${given}”。`
  }),
  'pdf-character-missing': ({
    title,
    character,
    code,
    folder
  }: {
    title: string
    character: string
    code: string
    folder: string
  }) => ({
    en: `The fonts of the PDF of 《${title}》 have no “${character}” (${code}). Put a font that has it, as .ttf or .otf, into ${folder}/.`,
    zh: `《${title}》的 PDF 所用的字体里没有“${character}”（${code}）。请把有这个字的字体（.ttf 或 .otf）放进 ${folder}/。`
  }),
  'site-missing': ({ site }: { site: string }) => ({
    en: `Expected the built site in ${site}/, found none. Run \`npm run build\` first, or \`npm start\` for both.`,
    zh: `${site}/ 里没有网站。请先运行 npm run build，或者用 npm start 一次做完。`
  }),
  'site-served': ({ address }: { address: string }) => ({
    en: `The site is at ${address} — Ctrl+C ends it.`,
    zh: `网站在 ${address} ，按 Ctrl+C 结束。`
  }),
  'port-taken': ({ port, isTaken }: { port: number; isTaken: boolean }) => ({
    en: `Port ${port} cannot be used${isTaken ? ': another program has it' : ''}. Choose another with PORT, for example PORT=8080.`,
    zh: `端口 ${port} 不能用${isTaken ? '，别的程序占着' : ''}。请用 PORT 换一个，如 PORT=8080。`
  }),

  'add-help': () => ({
    en:
      'npm run add-plan -- <id> <file> [--title …] [--shortTitle …] [--issuer …] [--published …] [--origin …] [--seeds <folder>] [--dry-run] [--json] [--lang zh|en]\n' +
      'seeds/README.md explains the fields.',
    zh:
      'npm run add-plan -- <编号> <文件> [--title …] [--shortTitle …] [--issuer …] [--published …] [--origin …] [--seeds 文件夹] [--dry-run] [--json] [--lang zh|en]\n' +
      '各项的意思见 docs/guide.zh-CN.md。'
  }),
  'add-arguments': () => ({ en: 'Expected an id and a file.', zh: '要写一个编号和一个文件。' }),
  'add-id-wrong': ({ id }: { id: string }) => ({
    en: `Expected an id of lower-case letters, digits and hyphens, for it is an address, found ${JSON.stringify(id)}.`,
    zh: `编号只能用小写字母、数字和连字符，因为它是网址的一部分；现在是${JSON.stringify(id)}。`
  }),
  'add-id-taken': ({ folder }: { folder: string }) => ({
    en: `${folder}/ is there already. Take another id, or change the files there.`,
    zh: `${folder}/ 已经有了。请换一个编号，或直接改那里的文件。`
  }),
  'add-file-missing': ({ path }: { path: string }) => ({
    en: `Found no file ${path}.`,
    zh: `找不到文件 ${path}。`
  }),
  'add-title-missing': () => ({
    en: 'Found no title. Give it with --title.',
    zh: '没有找到标题，请用 --title 写明。'
  }),
  'add-unusable': ({ messages }: { messages: Sentences }) => ({
    en: `This document cannot be used yet; nothing was written:\n${messages.en}`,
    zh: `这份文件还不能用，什么也没有写：\n${messages.zh}`
  }),
  'found-fact': ({ fact, value }: { fact: keyof typeof facts; value: string }) => ({
    en: `${fact}: ${value}`,
    zh: `${facts[fact]}：${value}`
  }),
  'found-heading': ({ depth, text, line, part }: { depth: number; text: string; line: number; part?: string }) => ({
    en: `${'  '.repeat(depth)}${text} (line ${line}${part === undefined ? '' : `, ${part}`})`,
    zh: `${'  '.repeat(depth)}${text}（第${line}行${part === undefined ? '' : `，${part}`}）`
  }),
  'found-counts': ({
    characters,
    ...counts
  }: { characters: number } & Readonly<Record<keyof typeof counted, number>>) => {
    const found = Object.entries(counted).filter(([what]) => counts[what as keyof typeof counted] > 0)
    const list = (locale: Locale) =>
      found.map(([what, name]) => `${counts[what as keyof typeof counted]}${name[locale]}`)
    return {
      en: `${characters} characters read\n${list('en').join(', ') || 'nothing but text'}`,
      zh: `${characters}字读出\n${list('zh').join('，') || '只有正文'}`
    }
  },
  'found-furniture': ({ line, text }: { line: number; text: string }) => ({
    en: `  no text: line ${line} ${text}`,
    zh: `  不属于正文：第${line}行 ${text}`
  }),
  'found-more-furniture': () => ({
    en: '  … all are listed in provenance.yaml under furniture.',
    zh: '  ……全部写在 provenance.yaml 的 furniture 里。'
  }),
  'found-wrap': ({ width }: { width: number }) => ({
    en: `The lines of the document are broken at about ${width} characters; paragraphs are joined again.`,
    zh: `原稿的行在${width}字左右断开，段落已接起来。`
  }),
  'issuer-missing': () => ({
    en: 'Found no issuer, and wrote 不详 (unknown). If you know it, give it with --issuer.',
    zh: '没有找到发文机关，暂写“不详”。知道就用 --issuer 写明。'
  }),
  'date-missing': () => ({
    en: 'Found no date. If you know it, give it with --published, such as 2030-01-02.',
    zh: '没有找到日期。知道就用 --published 写明，如 2030-01-02。'
  }),
  'at-line': ({ line, message }: { line: number; message: Sentences }) => ({
    en: `Line ${line}: ${message.en}`,
    zh: `第${line}行：${message.zh}`
  }),
  'found-links': ({ places, others, refused, proposals }: Links) => ({
    en:
      `Links: ${places.count} to ${places.names} places, ${others.count} to ${others.names} others; ` +
      `${refused} that look alike are not linked; ${proposals} words may be terms. After npm start, content/report.md lists them.`,
    zh:
      `链接：地名${places.names}个${places.count}处，其他${others.names}个${others.count}处；` +
      `看着像、没有链接的${refused}处；可能是词语的${proposals}个。npm start 以后，逐项见 content/report.md。`
  }),
  'add-dry-run': () => ({ en: 'This was a trial; nothing was written.', zh: '只是试读，什么也没有写。' }),
  'add-written': ({ folder, seeds }: { folder: string; seeds: string | undefined }) => {
    const start = seeds === undefined ? 'npm start' : `npm start -- --seeds ${seeds}`
    return {
      en: `Wrote ${folder}/. When you have read it over: ${start}`,
      zh: `写好了 ${folder}/。看过以后：${start}`
    }
  },

  'new-help': () => ({
    en: 'npm run new -- <folder> [--lang zh|en]\nMakes a new folder for the data of another site.',
    zh: 'npm run new -- 文件夹 [--lang zh|en]\n为另一个网站建一个放数据的新文件夹。'
  }),
  'new-arguments': () => ({
    en: 'Expected a new folder: npm run new -- ../our-city',
    zh: '要写一个新文件夹：npm run new -- ../our-city'
  }),
  'new-not-empty': ({ folder }: { folder: string }) => ({
    en: `${folder} has something in it; nothing was written. Take a new folder, or empty it first.`,
    zh: `${folder} 里已经有东西，什么也没有写。请换一个新的文件夹，或先清空它。`
  }),
  'new-written': ({ folder, readme }: { folder: string; readme: string }) => ({
    en: `Wrote ${folder}/ with an example in it. To see the site: npm start -- --seeds ${folder}\nHow to go on is said in ${readme}.`,
    zh: `写好了 ${folder}/，里面有一份示例文件。看网站：npm start -- --seeds ${folder}\n接着怎么做，见 ${readme}。`
  })
} satisfies Rules

interface Links {
  readonly places: { readonly names: number; readonly count: number }
  readonly others: { readonly names: number; readonly count: number }
  readonly refused: number
  readonly proposals: number
}
