import { describe, expect, it } from 'vitest'
import { cascade } from '../../../../src/domain/cascade/cascade.ts'
import { cascadeInput } from '../../../../src/place/cascadeInput.ts'
import { lossSentence } from '../../../../src/views/explore/outcomes/cascadeSentences.ts'
import { observed } from './rows.ts'

const said = (rows: Parameters<typeof cascadeInput>[0]) => lossSentence(cascade(cascadeInput(rows)), (point) => point)
const suppressed = (denominator: number | null = null) => ({ ...observed('x', 0, 0, { status: 'suppressed' }), denominator })

describe('the cascade of rows', () => {
  const rows = { accessibility: observed('x', 950, 1000), contact: observed('x', 200, 1000), completion: observed('x', 150, 200), outcome: observed('x', 60, 90) }

  it('names the step that loses most', () => {
    expect(said(rows)).toEqual({ key: 'loss', values: { from: 'accessibility', to: 'contact', persons: 750 } })
  })

  it('still names it where what is hidden cannot hold more', () => {
    expect(said({ ...rows, completion: suppressed(), outcome: suppressed() }).key).toBe('loss')
  })

  it('does not where a hidden step may lose more', () => {
    // 50 lost on the way to access; of the 950 any number may be lost at the steps nobody can see.
    const hidden = { accessibility: rows.accessibility, contact: suppressed(1000), completion: suppressed(), outcome: suppressed() }
    expect(said(hidden).key).toBe('lossUncertain')
    expect(said({ accessibility: observed('x', 1000, 1000), contact: suppressed(1000), completion: null, outcome: null }).key).toBe('lossUnknown')
  })

  it('says that nobody is lost only where every step is known', () => {
    const all = { accessibility: observed('x', 10, 10), contact: observed('x', 10, 10), completion: observed('x', 10, 10), outcome: observed('x', 10, 10) }
    expect(said(all).key).toBe('lossNone')
    expect(said({ ...all, outcome: suppressed() }).key).toBe('lossUnknown')
  })
})
