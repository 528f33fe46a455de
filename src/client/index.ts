/** All that the pages do beyond HTML, as one classic script. Each part leaves the page working when it fails. */
import { openCorrectionCards } from './correction-card.ts'

openCorrectionCards(document)
