/** The real `npm run dev`, in a copy of the project, on a port of its own. */
import { spawn } from 'node:child_process'
import { createInterface } from 'node:readline'
import { setTimeout } from 'node:timers/promises'
import type { Fault, SeedsState } from '../src/model/faults.ts'
import { copyProject, environmentOfPeople } from './project-copy.ts'

export interface DevServer {
  /** Of the site, without a slash at its end. */
  readonly address: string
  /** The folder whose `seeds/` it shows. */
  readonly folder: string
  readonly close: () => Promise<void>
}

/**
 * Start it.
 *
 * @param city A folder with `seeds/`, which is copied.
 * @throws {Error} When it ends before it listens, with what it printed.
 */
export async function startDev(city: string): Promise<DevServer> {
  const { folder, remove } = await copyProject('dev', `${city}/seeds`)
  // Editors read Chinese.
  const env = { ...environmentOfPeople(), NO_COLOR: '1', LC_ALL: 'zh_CN.UTF-8' }
  const astro = ['--env-file=.env', 'node_modules/astro/bin/astro.mjs', 'dev', '--port', '0']
  const child = spawn(process.execPath, astro, { cwd: folder, env, stdio: ['ignore', 'pipe', 'pipe'] })
  const ended = new Promise((resolve) => child.once('close', resolve))
  const close = async () => {
    child.kill()
    await ended
    await remove()
  }
  let printed = ''
  child.stderr.on('data', (part: Buffer) => (printed += part.toString()))
  for await (const line of createInterface(child.stdout)) {
    printed += `${line}\n`
    const [, address] = /Local\s+(http:\S+?)\/?$/.exec(line) ?? []
    if (address === undefined) continue
    // What it goes on to print must go somewhere.
    child.stdout.resume()
    return { address, folder, close }
  }
  await close()
  throw new Error(`Expected the server to start, found:\n${printed}`)
}

/** Ask for a page until it is as it should be; the time of the test is the limit. */
export async function until(address: string, isSo: (page: string) => boolean): Promise<string> {
  for (;;) {
    const page = await (await fetch(address)).text()
    if (isSo(page)) return page
    await setTimeout(50)
  }
}

/** Listen to what the server tells its pages. */
export async function listen(address: string) {
  const socket = new WebSocket(address.replace('http', 'ws'), 'vite-hmr')
  const told: { readonly event?: string; readonly data?: unknown }[] = []
  let hear = () => {}
  socket.addEventListener('message', ({ data }) => {
    told.push(JSON.parse(String(data)) as (typeof told)[number])
    hear()
  })
  await new Promise((resolve, reject) => {
    socket.addEventListener('open', resolve)
    socket.addEventListener('error', reject)
  })
  return {
    /** The faults of the seeds, when it tells of such as are wanted. */
    async faults(isWanted: (faults: readonly Fault[]) => boolean): Promise<readonly Fault[]> {
      for (;;) {
        const at = told.findIndex(({ event, data }) => event === 'seeds:state' && isWanted((data as SeedsState).faults))
        if (at >= 0) return (told.splice(0, at + 1).at(-1)?.data as SeedsState).faults
        await new Promise<void>((resolve) => (hear = resolve))
      }
    },
    close: () => {
      socket.close()
    }
  }
}
