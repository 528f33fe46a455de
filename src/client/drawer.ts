/** The script of the drawer with the settings. It is loaded by the first click on its button, and so opens at once. */
import { openDrawer } from './settings-drawer.ts'

for (const button of document.querySelectorAll<HTMLButtonElement>('button[data-settings]')) openDrawer(button)
