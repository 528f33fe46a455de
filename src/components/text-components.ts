/** What the plan's pages in content/ are made of: they import nothing, the route hands these in. */
import Correction from './Correction.astro'
import Measure from './Measure.astro'
import Paragraph from './Paragraph.astro'

export const textComponents = { Correction, Measure, Paragraph }
