/** Apache, Caddy and lighttpd with the configuration of docs/servers/. */
import { readFileSync } from 'node:fs'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { findPort, startServer } from './server.ts'

/** @param site The folder to serve in place of /srv/plans. @returns Address of its root. */
export const startApache = (apache: string, site: string) =>
  start(
    apache,
    (path) => ['-f', path, '-D', 'FOREGROUND'],
    /resuming normal operations/,
    (port, folder) => `
ServerName localhost
Listen 127.0.0.1:${port}
PidFile "${folder}/pid"
DefaultRuntimeDir "${folder}"
ErrorLog "|/bin/cat"
TypesConfig /etc/mime.types
DocumentRoot "${resolve(site)}"
${process.getuid?.() === 0 ? 'User nobody\nGroup nogroup' : ''}
${apacheModules.map((name) => `LoadModule ${name}_module /usr/lib/apache2/modules/mod_${name}.so`).join('\n')}
${recipe('apache.conf', site)}`
  )

const apacheModules = [
  'mpm_event',
  'authz_core',
  'autoindex',
  'deflate',
  'dir',
  'filter',
  'headers',
  'mime',
  'negotiation'
]

export const startCaddy = (caddy: string, site: string) =>
  start(
    caddy,
    (path) => ['run', '--config', path, '--adapter', 'caddyfile'],
    /serving initial configuration/,
    (port) =>
      `{\n\tadmin off\n\tauto_https off\n}\n${recipe('Caddyfile', site).replace(
        'plans.example.org {',
        `http://127.0.0.1:${port} {`
      )}`
  )

export const startLighttpd = (lighttpd: string, site: string) =>
  start(
    lighttpd,
    (path) => ['-D', '-f', path],
    /server started/,
    (port, folder) =>
      `server.bind = "127.0.0.1"\n${recipe('lighttpd.conf', site)
        .replace('server.port = 80', `server.port = ${port}`)
        .replace('/run/', `${folder}/`)}`
  )

const recipe = (name: string, site: string) =>
  readFileSync(`docs/servers/${name}`, 'utf8').replaceAll('/srv/plans', resolve(site))

async function start(
  program: string,
  argsOf: (path: string) => readonly string[],
  says: RegExp,
  configurationOf: (port: number, folder: string) => string
) {
  const folder = await mkdtemp(join(tmpdir(), 'server-'))
  const port = await findPort()
  const path = join(folder, 'configuration')
  await writeFile(path, configurationOf(port, folder))
  const server = await startServer('env', [`HOME=${folder}`, program, ...argsOf(path)], says)
  const close = async () => {
    await server.close()
    await rm(folder, { recursive: true })
  }
  return { address: `http://127.0.0.1:${port}/`, close }
}
