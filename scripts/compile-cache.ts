/** Keeps what Node has compiled for the next run: `node --import ./scripts/compile-cache.ts …`. */
import { enableCompileCache } from 'node:module'

enableCompileCache('.cache/compiled')
