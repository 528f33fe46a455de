import { spawn } from 'node:child_process'
import { createServer, type AddressInfo } from 'node:net'

/**
 * Start a server as a child process. It ends with this one, however this one ends.
 *
 * @param says What it prints, on either stream, when it listens.
 * @returns What it printed, and a function that ends it.
 * @throws {Error} When it ends before; with all that it printed.
 */
export async function startServer(program: string, args: readonly string[], says: RegExp) {
  const child = spawn('sh', ['-c', endWithInput, 'sh', program, ...args], { stdio: 'pipe' })
  const ended = new Promise<void>((resolve) => child.once('close', resolve))
  let printed = ''
  const { promise: listens, resolve, reject } = Promise.withResolvers<RegExpExecArray>()
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text: string) => {
      printed += text
      const found = says.exec(printed)
      if (found) resolve(found)
    })
  child.once('error', reject)
  void ended.then(() => {
    reject(new Error(`Expected ${program} to listen, found that it ended:\n${printed}`))
  })
  return {
    said: await listens,
    close: () => {
      child.kill()
      return ended
    }
  }
}

/** A shell that becomes the server; a process beside it ends the server when the pipe from here is closed. */
const endWithInput = 'exec 3<&0; (cat <&3; kill $$) >/dev/null 2>&1 & exec "$@" 3<&- </dev/null'

/** A port that nobody listens to, for a server that cannot choose one itself. */
export async function findPort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  await new Promise((resolve) => server.close(resolve))
  return port
}
