import { readFileSync, readdirSync } from 'node:fs'

/**
 * Watch the memory of a process and of all that it starts: the proportional set size, in which what processes share
 * counts once. Linux only.
 *
 * @returns The function that ends it and gives the most that was seen, in bytes; `undefined` where there is no /proc.
 */
export function watchMemory(pid: number): () => number | undefined {
  let most: number | undefined
  const look = () => {
    const now = sizeOfTree(pid)
    if (now !== undefined) most = Math.max(most ?? 0, now)
  }
  const timer = setInterval(look, 100)
  return () => {
    clearInterval(timer)
    return most
  }
}

function sizeOfTree(root: number): number | undefined {
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
    return new Map(pids.map((pid) => [Number(pid), parentOf(pid)]))
  } catch {
    return undefined
  }
}

function parentOf(pid: string): number {
  // The name, in brackets, may hold anything.
  const [, parent = '0'] = /\) \S (\d+)/.exec(read(`/proc/${pid}/stat`)) ?? []
  return Number(parent)
}

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
