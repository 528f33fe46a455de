/** The script of the drawer with the settings. It is loaded by the first click on its button, and so opens at once. */
import { offerAloud, watchVoices } from '../aloud/offer-aloud.ts'
import { sayRan } from '../load/say-ran.ts'
import { linkToNotes } from '../notes/link-to-notes.ts'
import { openDrawer } from '../settings/settings-drawer.ts'

sayRan()
watchVoices(document)
for (const button of document.querySelectorAll<HTMLButtonElement>('button[data-settings]'))
  openDrawer(button, [...offerAloud(document, '朗读这一页'), linkToNotes(document)])
