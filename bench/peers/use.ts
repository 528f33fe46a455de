import { readFileSync, readdirSync } from 'node:fs'

/**
 * Watch how much memory a process uses, with all that it starts.
 *
 * @returns A function that stops watching and returns the most that was seen, in bytes. This is the proportional set size: memory that
 *   processes share is counted once. Without /proc it returns `undefined`.
 */
export function watchMemory(pid: number): () => number | undefined {
  let most: number | undefined
  let timer: NodeJS.Timeout
  const look = () => {
    const start = performance.now()
    const now = memoryOfTree(pid)
    if (now !== undefined) most = Math.max(most ?? 0, now)
    // To look takes the longer the more memory there is, and holds up what is looked at.
    timer = setTimeout(look, Math.max(100, 20 * (performance.now() - start)))
  }
  look()
  return () => {
    clearTimeout(timer)
    return most
  }
}

/** The processor time, in seconds, of all programs that this process has started and that have ended. @returns `undefined` without /proc. */
export function processorOfChildren(): number | undefined {
  const fields = fieldsOf('self')
  return fields && (Number(fields[13]) + Number(fields[14])) / ticksInSecond
}

/** The same on every Linux, whatever the clock of its kernel. */
const ticksInSecond = 100

function memoryOfTree(root: number): number | undefined {
  const parents = readParents()
  if (!parents) return undefined
  const isOfTree = (pid: number): boolean => {
    const parent = parents.get(pid)
    return pid === root || (parent !== undefined && isOfTree(parent))
  }
  return [...parents.keys()].filter(isOfTree).reduce((sum, pid) => sum + sizeOf(pid), 0)
}

function readParents(): Map<number, number> | undefined {
  try {
    const pids = readdirSync('/proc').filter((name) => /^\d+$/.test(name))
    return new Map(pids.map((pid) => [Number(pid), Number(fieldsOf(pid)?.[1] ?? 0)]))
  } catch {
    return undefined
  }
}

/** What stands after the name of a process, which is in brackets and may hold anything: state, parent, … */
const fieldsOf = (pid: string): string[] | undefined => /\) (.*)$/s.exec(read(`/proc/${pid}/stat`))?.[1]?.split(' ')

function sizeOf(pid: number): number {
  const [, kibibytes = '0'] = /^Pss:\s+(\d+) kB/m.exec(read(`/proc/${pid}/smaps_rollup`)) ?? []
  return Number(kibibytes) * 1024
}

/** A process may end at any moment: then there is nothing to read. */
function read(path: string): string {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return ''
  }
}
