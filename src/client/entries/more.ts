/** The script of the search page for what few answers need. */
import { findAlso } from '../../search/also.ts'
import { createNearly } from '../../search/nearly.ts'
import { sayRan } from '../load/say-ran.ts'
import { more } from '../search/more.ts'
import { moreOf } from '../search/more-hits.ts'
import { createScorer } from '../search/score-related.ts'

sayRan()
globalThis.searchMore = { ...more, moreOf, createScorer, near: { createNearly, findAlso } }
