/** nginx with the configuration of docs/servers/nginx/. */
import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { findPort, startServer } from './server.ts'

/** A file of docs/servers/nginx/. */
export const recipe = (name: string): string => readFileSync(`docs/servers/nginx/${name}.conf`, 'utf8')

/**
 * Start nginx with one server, in the foreground and without privileges.
 *
 * @param site The folder to serve in place of /srv/plans.
 * @param files Contents by path of what lies in /etc/nginx.
 * @returns Address of its root.
 */
export async function startNginx(nginx: string, site: string, files: Readonly<Record<string, string>>) {
  const folder = await mkdtemp(join(tmpdir(), 'nginx-'))
  const port = await findPort()
  const fill = (text: string) =>
    text
      .replaceAll('listen 80;', `listen 127.0.0.1:${port};`)
      .replaceAll(/\/srv\/plans(\/?);/g, `"${resolve(site)}$1";`)
  await cp(mimeTypesOf(nginx), join(folder, 'mime.types'))
  for (const [path, text] of Object.entries({ 'nginx.conf': main, ...files })) {
    await mkdir(dirname(join(folder, path)), { recursive: true })
    await writeFile(join(folder, path), fill(text))
  }
  const server = await startServer(nginx, ['-p', folder, '-c', join(folder, 'nginx.conf')], /event method/)
  const close = async () => {
    await server.close()
    await rm(folder, { recursive: true })
  }
  return { address: `http://127.0.0.1:${port}/`, close }
}

/** What belongs to the machine and not to the site. */
const main = `
daemon off;
master_process off;
pid nginx.pid;
error_log stderr notice;
events {}
http {
    access_log off;
    client_body_temp_path body;
    proxy_temp_path proxy;
    fastcgi_temp_path fastcgi;
    uwsgi_temp_path uwsgi;
    scgi_temp_path scgi;
    include conf.d/*.conf;
}
`

/** The table of content types that comes with it. */
export function mimeTypesOf(nginx: string): string {
  const { stderr } = spawnSync(nginx, ['-V'], { encoding: 'utf8' })
  const configuration = /--conf-path=(\S+)/.exec(stderr)?.[1] ?? '/etc/nginx/nginx.conf'
  return join(dirname(configuration), 'mime.types')
}
