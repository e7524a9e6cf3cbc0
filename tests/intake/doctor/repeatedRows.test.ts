import { describe, expect, it } from 'vitest'
import { repeatedRows } from '../../../src/intake/doctor/repeatedRows.ts'

/** What is said of each row whose key is its first two cells, from row 2 on. */
function repeatsIn(rows: readonly (readonly string[])[]) {
  const repeats = repeatedRows()
  return rows.map((cells, at) => repeats.take(cells.slice(0, 2).join('\u001F'), cells, at + 2))
}

describe('rows with the key of an earlier one', () => {
  it('are none where each place and period comes once', () => {
    expect(repeatsIn([['HN0701', '2024', '5'], ['HN0701', '2025', '5'], ['HN0703', '2024', '5']])).toEqual([null, null, null])
  })

  it('name the earlier row and whether its figures are the same', () => {
    expect(repeatsIn([['HN0701', '2024', '5'], ['HN0703', '2024', '5'], ['HN0701', '2024', '5'], ['HN0703', '2024', '6']])).toEqual([null, null, { earlier: 2, isSame: true }, { earlier: 3, isSame: false }])
  })

  it('are compared with the first of their kind, not with the one before', () => {
    expect(repeatsIn([['HN0701', '2024', '5'], ['HN0701', '2024', '6'], ['HN0701', '2024', '6'], ['HN0701', '2024', '5']])).toEqual([null, { earlier: 2, isSame: false }, { earlier: 2, isSame: false }, { earlier: 2, isSame: true }])
  })

  it('are not the same where the same letters are cut into other cells', () => {
    const repeats = repeatedRows()
    repeats.take('HN0701', ['1', '23'], 2)
    expect(repeats.take('HN0701', ['12', '3'], 3)).toEqual({ earlier: 2, isSame: false })
  })

  it('are not mistaken for one another where keys differ in a sign or in its place', () => {
    expect(repeatsIn([['HN0701', '2024', '5'], ['HN0710', '2024', '5'], ['HN0701', '2042', '5'], ['', 'HN07012024', '5'], ['HN07012024', '', '5']])).toEqual([null, null, null, null, null])
  })

  it('are found among one and a half million keys, none of which is taken for another, and no longer after that', () => {
    const repeats = repeatedRows()
    const take = (at: number, row: number) => repeats.take(`HN${1000 + (at % 1000)}\u001F${2000 + (Math.floor(at / 1000) % 30)}\u001F${Math.floor(at / 30_000)}`, ['5'], row)
    let mistaken = 0
    for (let at = 0; at < 1_500_000; at += 1) if (take(at, at + 2)) mistaken += 1
    expect(mistaken).toBe(0)
    expect(take(1_499_999, 1_500_002)).toEqual({ earlier: 1_500_001, isSame: true })
    expect(take(1_500_000, 1_500_003)).toBe(null)
    expect(take(1_500_000, 1_500_004)).toBe(null)
  })
})
