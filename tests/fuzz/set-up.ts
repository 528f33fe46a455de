/** How often each property is tried: a thousand times, or as many thousand times as the variable FUZZ says. */
import fc from 'fast-check'

fc.configureGlobal({ numRuns: 1000 * Number(process.env.FUZZ ?? 1) })
