import { execFileSync } from 'node:child_process'
import { chownSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { findPort, startServer } from './server.ts'

/** The user that owns the database, and may do all in it. */
const owner = 'owner'

/** It refuses to run as root. */
const asNobody = process.getuid?.() === 0 ? ['setpriv', '--reuid=65534', '--regid=65534', '--clear-groups'] : ['env']

/**
 * Start a PostgreSQL of its own, in a folder for a while.
 *
 * @returns How clients find it: the variables of its owner; of another user with PGUSER.
 */
export async function startPostgres(postgres: string) {
  const folder = await mkdtemp(join(tmpdir(), 'postgres-'))
  if (process.getuid?.() === 0) chownSync(folder, 65534, 65534)
  const data = join(folder, 'data')
  const port = await findPort()
  const [program = '', ...args] = asNobody
  const made = [join(dirname(postgres), 'initdb'), '-D', data, '-U', owner, '-E', 'UTF8', '--no-locale', '-A', 'trust']
  execFileSync(program, [...args, ...made, '--no-sync'], { cwd: folder, stdio: 'pipe' })
  const server = await startServer(
    program,
    [
      ...args,
      postgres,
      '-D',
      data,
      '-p',
      `${port}`,
      '-h',
      '127.0.0.1',
      '-c',
      'unix_socket_directories=',
      '-c',
      'fsync=off'
    ],
    /ready to accept connections/
  )
  const close = async () => {
    await server.close()
    await rm(folder, { recursive: true })
  }
  return { variables: { PGHOST: '127.0.0.1', PGPORT: `${port}`, PGUSER: owner, PGDATABASE: 'postgres' }, close }
}
