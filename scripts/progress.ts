import type { WriteStream } from 'node:tty'

/** A step that is done before has shown nothing. */
const quiet = 2_000
const pause = 100

/**
 * Say on one line, written anew each time, how far a long step is and how long it will still take. Says nothing where
 * no one watches: where the stream is no terminal.
 *
 * @param total How many parts the step has.
 * @returns The function to call when a part is done; after the last the line is gone.
 */
export function createProgress(
  name: string,
  total: number,
  stream: Pick<WriteStream, 'write' | 'isTTY'> = process.stderr,
  now: () => number = () => performance.now()
): () => void {
  const start = now()
  let done = 0
  let shown = start + quiet - pause
  return () => {
    done++
    if (!stream.isTTY) return
    const time = now()
    const isLast = done === total
    if (!isLast && time - shown < pause) return
    if (isLast && shown < start + quiet) return
    shown = time
    const left = ((time - start) / done) * (total - done)
    stream.write(isLast ? '\r\u001b[K' : `\r\u001b[K${name}: ${done} / ${total}, ${sayTime(left)} left`)
  }
}

function sayTime(milliseconds: number): string {
  const seconds = Math.ceil(milliseconds / 1000)
  return seconds < 100 ? `${seconds} s` : `${Math.ceil(seconds / 60)} min`
}
