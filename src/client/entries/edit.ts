/** In development only: what is wrong with the seeds, told on the page, and ways to mend the text where one reads it. */
import { offerEdits } from '../edit/offer-edits.ts'
import { tellFaults } from '../edit/tell-faults.ts'
import { tellLast } from '../edit/tell-last.ts'
import { element } from '../page/element.ts'

document.head.append(element('link', { rel: 'stylesheet', href: '/src/styles/edit.css' }))
tellFaults()
offerEdits(document)
void tellLast()
