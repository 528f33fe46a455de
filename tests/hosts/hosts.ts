/** The ways in which people offer one and the same folder. */
import { cp, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { recipe, startNginx } from './nginx.ts'
import { startApache, startCaddy, startLighttpd } from './other-servers.ts'
import { startServer } from './server.ts'
import { site } from './site.ts'

export interface Host<Server extends string = 'nginx' | 'python'> {
  readonly name: string
  /** The program that serves it; a folder has none. */
  readonly server?: Server
  /** The content policy it sends. */
  readonly policy?: string
  /** What it says of how long a file is kept, where it cannot say it as the others do. */
  readonly kept?: { readonly hashed: string; readonly missing: null }
  /** Faults that this policy makes on purpose. */
  readonly refused?: RegExp
  /** What it answers to the address of the folder itself. */
  readonly folder?: 200 | 404
  /** With the folder that it offers; without one it is the published site. */
  readonly open: (server: string, folder?: string) => Promise<OpenHost>
}

export interface OpenHost {
  /** Of the site's folder, with a slash at its end. */
  readonly address: string
  readonly close: () => Promise<void>
}

export const policy =
  "default-src 'self'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; object-src 'none'; base-uri 'none'; frame-ancestors 'none'"
/** What these hosts send with a plan in one file, which carries a policy of its own. */
export const policyOfSingleFiles = "frame-ancestors 'none'"
const withoutWasm = (text: string) => text.replace(" 'wasm-unsafe-eval'", '')

/** Opened in every browser. */
export const hosts: readonly Host[] = [
  { name: 'by double-click', open: (_, folder = site) => copyFolder(folder) },
  {
    name: 'nginx at /',
    server: 'nginx',
    policy,
    folder: 200,
    open: (nginx, folder = site) => startNginx(nginx, folder, strict(recipe('server')))
  },
  {
    name: 'nginx under /a/b/',
    server: 'nginx',
    policy,
    folder: 200,
    open: async (nginx, folder = site) => {
      const server = `server { listen 80; ${recipe('folder')} }`
      const { address, close } = await startNginx(nginx, folder, strict(server))
      return { address: `${address}a/b/`, close }
    }
  },
  {
    name: 'nginx without WebAssembly',
    server: 'nginx',
    policy: withoutWasm(policy),
    // The search asks whether it may.
    refused: /wasm-eval|blocked WebAssembly/,
    folder: 200,
    open: (nginx, folder = site) => startNginx(nginx, folder, strict(recipe('server'), withoutWasm))
  },
  {
    name: 'http.server of Python',
    server: 'python',
    folder: 200,
    open: (python, folder = site) => startPython(python, folder)
  },
  {
    name: 'a store of exact files',
    server: 'nginx',
    folder: 404,
    open: (nginx, folder = site) => {
      const server = 'server { listen 80; root /srv/plans; include mime.types; location / { try_files $uri =404; } }'
      return startNginx(nginx, folder, { 'conf.d/plans.conf': server })
    }
  }
]

/** Asked for files only: a browser sees nothing of them that it does not see of nginx. */
export const otherServers: readonly Host<'apache' | 'caddy' | 'lighttpd'>[] = [
  {
    name: 'Apache',
    server: 'apache',
    policy,
    folder: 200,
    open: (apache, folder = site) => startApache(apache, folder)
  },
  { name: 'Caddy', server: 'caddy', policy, folder: 200, open: (caddy, folder = site) => startCaddy(caddy, folder) },
  {
    name: 'lighttpd',
    server: 'lighttpd',
    policy,
    kept: { hashed: 'max-age=31536000', missing: null },
    folder: 200,
    open: (lighttpd, folder = site) => startLighttpd(lighttpd, folder)
  }
]

function strict(server: string, change = (text: string) => text): Readonly<Record<string, string>> {
  return {
    'conf.d/plans-maps.conf': change(recipe('maps')),
    'snippets/plans.conf': recipe('snippet'),
    'conf.d/plans.conf': server
  }
}

async function copyFolder(site: string): Promise<OpenHost> {
  const parent = await mkdtemp(join(tmpdir(), 'plans-'))
  const folder = join(parent, '规划 文本')
  await cp(site, folder, { recursive: true })
  return { address: `${pathToFileURL(folder).href}/`, close: () => rm(parent, { recursive: true }) }
}

async function startPython(python: string, site: string): Promise<OpenHost> {
  const args = ['-u', '-m', 'http.server', '--bind', '127.0.0.1', '--directory', site, '0']
  const { said, close } = await startServer(python, args, /port (\d+)/)
  return { address: `http://127.0.0.1:${said[1] ?? ''}/`, close }
}
