import { readFileSync, readdirSync } from 'node:fs'

export interface Use {
  /** The most that was seen, in bytes: the proportional set size, in which what processes share counts once. */
  readonly memory: number
  /** Seconds that a processor worked, whatever else the machine had to do meanwhile. */
  readonly processor: number
}

/**
 * Watch what a process and all that it starts use. Linux only.
 *
 * @returns The function that ends it and gives the sums; `undefined` where there is no /proc.
 */
export function watchUse(pid: number): () => Use | undefined {
  let use: Use | undefined
  let timer: NodeJS.Timeout
  const look = () => {
    const start = performance.now()
    const now = useOfTree(pid)
    if (now) {
      const { memory = 0, processor = 0 } = use ?? {}
      use = { memory: Math.max(memory, now.memory), processor: Math.max(processor, now.processor) }
    }
    // To look takes the longer the more memory there is, and holds up what is looked at.
    timer = setTimeout(look, Math.max(100, 20 * (performance.now() - start)))
  }
  look()
  return () => {
    clearTimeout(timer)
    return use
  }
}

function useOfTree(root: number): Use | undefined {
  const processes = readProcesses()
  if (!processes) return undefined
  const isOfTree = (pid: number): boolean => {
    const parent = processes.get(pid)?.parent
    return pid === root || (parent !== undefined && isOfTree(parent))
  }
  const tree = [...processes].filter(([pid]) => isOfTree(pid))
  return {
    memory: tree.reduce((sum, [pid]) => sum + sizeOf(pid), 0),
    processor: tree.reduce((sum, [, { ticks }]) => sum + ticks, 0) / ticksInSecond
  }
}

interface Process {
  readonly parent: number
  /** Its own, and those of its children that have ended. */
  readonly ticks: number
}

/** The same on every Linux, whatever the clock of its kernel. */
const ticksInSecond = 100

function readProcesses(): Map<number, Process> | undefined {
  try {
    const pids = readdirSync('/proc').filter((name) => /^\d+$/.test(name))
    return new Map(pids.map((pid) => [Number(pid), readProcess(pid)]))
  } catch {
    return undefined
  }
}

function readProcess(pid: string): Process {
  // The name, in brackets, may hold anything. Behind it: state, parent, … and from the twelfth on the times.
  const [, fields = ''] = /\) (.*)$/s.exec(read(`/proc/${pid}/stat`)) ?? []
  const [, parent = '0', ...others] = fields.split(' ')
  const ticks = others.slice(9, 13).reduce((sum, time) => sum + Number(time), 0)
  return { parent: Number(parent), ticks }
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
