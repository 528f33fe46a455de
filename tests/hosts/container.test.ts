/** What Dockerfile puts together, on this machine: nginx as another user, on a system where only /tmp can be written. */
import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { provide } from '../provide.ts'
import { policy } from './hosts.ts'
import { mimeTypesOf } from './nginx.ts'
import { findPort, startServer } from './server.ts'
import { checksumOf, checksumsOf, site } from './site.ts'

const { nginx } = provide(['nginx'])
const asAnother = [
  'setpriv',
  '--reuid=65534',
  '--regid=65534',
  '--clear-groups',
  '--no-new-privs',
  '--bounding-set=-all'
]
const readOnly = 'mount -o remount,bind,ro / && mount -t tmpfs -o mode=1777 none "$1" && shift && exec "$@"'
const canDrop =
  process.getuid?.() === 0 &&
  spawnSync('unshare', ['-m', 'sh', '-c', readOnly, 'sh', tmpdir(), ...asAnother, 'true']).status === 0

if (!canDrop)
  process.stderr.write(
    '\nNOT CHECKED: nginx as the container runs it. Only root may become another user; run as root.\n'
  )

describe.skipIf(!nginx || !canDrop)('the container', () => {
  let root = ''
  let address = ''
  let close = () => Promise.resolve()

  beforeAll(async () => {
    // Not in /tmp, which is another one for the server.
    root = await mkdtemp('/var/tmp/container-')
    const port = await findPort()
    const dockerfile = readFileSync('Dockerfile', 'utf8')
    for (const [, from = '', to = ''] of dockerfile.matchAll(/^COPY (docs\S+) (\S+)$/gm)) {
      const text = readFileSync(from, 'utf8')
        .replace('listen 8080;', `listen 127.0.0.1:${port};`)
        .replace('root /srv/plans;', `root "${join(root, 'srv/plans')}";`)
        // The output of this process is that of another user.
        .replace('access_log /dev/stdout;', 'access_log /tmp/access.log;')
      await mkdir(dirname(join(root, to)), { recursive: true })
      await writeFile(join(root, to), text)
    }
    await cp(site, join(root, 'srv/plans'), { recursive: true })
    await cp(mimeTypesOf(nginx ?? ''), join(root, 'etc/nginx/mime.types'))
    spawnSync('chmod', ['-R', 'a+rX,go-w', root])

    const [, entry = '[]'] = /^ENTRYPOINT (.+)$/m.exec(dockerfile) ?? []
    const [, ...args] = JSON.parse(entry) as string[]
    // To hear when it listens.
    const heard = args.map((arg) => arg.replace('daemon off;', 'daemon off; error_log stderr notice;'))
    const command = [...asAnother, nginx ?? '', ...heard, '-c', join(root, 'etc/nginx/nginx.conf')]
    const inside = ['-m', 'sh', '-c', readOnly, 'sh', tmpdir(), ...command]
    const server = await startServer('unshare', inside, /start worker process \d/)
    close = server.close
    address = `http://127.0.0.1:${port}/`
  })
  afterAll(async () => {
    await close()
    await rm(root, { recursive: true })
  })

  test('sends every file', async () => {
    const wrong: string[] = []
    for (const [path, checksum] of checksumsOf(site)) {
      const answer = await fetch(address + encodeURI(path))
      if (checksumOf(new Uint8Array(await answer.arrayBuffer())) !== checksum) wrong.push(`${path}: ${answer.status}`)
    }
    expect(wrong).toEqual([])
  })

  test('sends the policy, compressed pages, and a page for what is not there', async () => {
    const { headers } = await fetch(address)
    expect(headers.get('content-security-policy')).toBe(policy)
    expect(headers.get('content-encoding')).toBe('gzip')
    const missing = await fetch(`${address}no.html`)
    expect([missing.status, await missing.text()]).toEqual([404, expect.stringContaining('页面不存在')])
  })
})
