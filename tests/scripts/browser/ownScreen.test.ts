import { expect, it } from 'vitest'
import { ownScreen } from '../../../scripts/browser/firefox/ownScreen.mjs'

it('takes the screen that is there', async () => {
  expect((await ownScreen('linux', { DISPLAY: ':3' })).name).toBe(':3')
})

it('needs none where windows open by themselves', async () => {
  expect((await ownScreen('darwin', {})).name).toBeUndefined()
})
