import { describe, expect, it } from 'vitest'
import { labelBox, mapLabels, meetBoxes } from '../../src/story/mapLabels.ts'

const VIEW = [0, 0, 400, 200] as const

describe('mapLabels', () => {
  it('never lets two names meet, nor leave the view', () => {
    const wanted = Array.from({ length: 30 }, (_, index) => ({ text: `Lugar ${index}`, at: [10 + ((index * 37) % 380), 10 + ((index * 53) % 180)] as const }))
    const placed = mapLabels(wanted, 12, VIEW)
    expect(placed.length).toBeGreaterThan(5)
    const boxes = placed.map((label) => labelBox(label, 12))
    for (const [index, one] of boxes.entries()) {
      expect(one[0] >= -0.1 && one[1] >= -0.1 && one[2] <= 400.1 && one[3] <= 200.1, placed[index]?.text).toBe(true)
      for (const other of boxes.slice(index + 1)) expect(meetBoxes([one[0] + 0.1, one[1] + 0.1, one[2] - 0.1, one[3] - 0.1], other)).toBe(false)
    }
  })

  it('puts a name to the left where the right has no room', () => {
    expect(mapLabels([{ text: 'Choluteca', at: [390, 100] }], 12, VIEW)).toEqual([expect.objectContaining({ anchor: 'end' })])
  })
})
