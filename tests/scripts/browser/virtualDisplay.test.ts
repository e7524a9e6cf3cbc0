import { expect, it } from 'vitest'
import { virtualDisplay } from '../../../scripts/browser/firefox/virtualDisplay.ts'

it('takes the screen that is there', async () => {
  expect((await virtualDisplay('linux', { DISPLAY: ':3' })).name).toBe(':3')
})

it('needs none where windows open by themselves', async () => {
  expect((await virtualDisplay('darwin', {})).name).toBeNull()
})
