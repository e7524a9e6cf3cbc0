import { expect, it } from 'vitest'
import { inCentimetres } from '../../../scripts/browser/firefox/inCentimetres.mjs'

// WebDriver BiDi, browsingContext.print: the paper that is taken where none is named, 21.59 by 27.94 cm, is Letter, 8.5 by 11 inches.
it('has paper and margins in centimetres, and leaves the rest as it was', () => {
  const command = { method: 'browsingContext.print', params: { context: 'a', background: true, page: { width: 8.5, height: 11 }, margin: { top: 1, left: 0 } } }
  const { params } = inCentimetres(command)
  expect(params).toEqual({ context: 'a', background: true, page: { width: expect.closeTo(21.59, 9), height: expect.closeTo(27.94, 9) }, margin: { top: 2.54, left: 0 } })
})

it('names no paper where none was named', () => {
  expect(inCentimetres({ method: 'browsingContext.print', params: {} }).params).toEqual({ page: {}, margin: {} })
})
