import { testScreens } from './screens.ts'

testScreens('chromium')
