/** Loaded before a script: kills it when it is about to rename for the n-th time, n being the variable KILL_AT. */
import fs from 'node:fs/promises'
import { syncBuiltinESMExports } from 'node:module'

const { rename } = fs
let count = 0
fs.rename = (...paths) => {
  if (++count === Number(process.env.KILL_AT)) process.kill(process.pid, 'SIGKILL')
  return rename(...paths)
}
syncBuiltinESMExports()
