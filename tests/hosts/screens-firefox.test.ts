import { testScreens } from './screens.ts'

testScreens('firefox')
