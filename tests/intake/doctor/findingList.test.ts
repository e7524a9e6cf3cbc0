import { describe, expect, it } from 'vitest'
import { findingList, type Said } from '../../../src/intake/doctor/findingList.ts'
import { withoutWords } from './judgedTable.ts'

const NEGATIVE: Said = { code: 'negative', severity: 'error', es: 'conteo negativo', en: 'negative count' }
const CUT: Said = { code: 'cut', severity: 'note', es: 'recortado', en: 'cut' }

describe('what the doctor has to say', () => {
  it('is nothing of a table of which nothing was told', () => {
    expect(findingList().findings()).toEqual([])
  })

  it('of one cell is told as it is, about one cell and without a fix', () => {
    const list = findingList()
    list.tell(7, 'served', NEGATIVE)
    expect(list.findings()).toEqual([{ code: 'negative', severity: 'error', row: 7, column: 'served', count: 1, fix: null, words: { es: 'conteo negativo', en: 'negative count' } }])
  })

  it('of many cells of a column is one finding, with the first row, how many and the last row', () => {
    const list = findingList()
    for (const row of [7, 9, 30]) list.tell(row, 'served', NEGATIVE)
    expect(withoutWords(list.findings())).toEqual([{ code: 'negative', severity: 'error', row: 7, column: 'served', count: 3, fix: null }])
    expect(list.findings()[0]?.words).toEqual({
      es: 'conteo negativo; y 2 más de esta clase, la última en la fila 30',
      en: 'negative count; and 2 more of this kind, the last in row 30',
    })
  })

  it('keeps the words of the first cell and not those of a later one', () => {
    const list = findingList()
    list.tell(2, 'served', { ...NEGATIVE, en: 'negative count: -3' })
    list.tell(3, 'served', { ...NEGATIVE, en: 'negative count: -8' })
    expect(list.findings()[0]?.words.en).toBe('negative count: -3; and 1 more of this kind, the last in row 3')
  })

  it('is told apart by rule and by column, in the order in which each was met first', () => {
    const list = findingList()
    list.tell(2, 'served', CUT)
    list.tell(2, 'need', NEGATIVE)
    list.tell(3, 'served', NEGATIVE)
    list.tell(4, 'served', CUT)
    expect(list.findings().map(({ code, column, row, count }) => [code, column, row, count])).toEqual([
      ['cut', 'served', 2, 2],
      ['negative', 'need', 2, 1],
      ['negative', 'served', 3, 1],
    ])
  })

  it('of whole rows has no column, and counts for itself', () => {
    const list = findingList()
    list.tell(2, null, NEGATIVE)
    list.tell(3, 'served', NEGATIVE)
    list.tell(5, null, NEGATIVE)
    expect(list.findings().map(({ column, row, count }) => [column, row, count])).toEqual([[null, 2, 2], ['served', 3, 1]])
  })

  it('names no last row where none was given', () => {
    const list = findingList()
    list.tell(null, 'served', CUT)
    list.tell(null, 'served', CUT)
    expect(list.findings()[0]).toMatchObject({ row: null, count: 2, words: { es: 'recortado; y 1 más de esta clase', en: 'cut; and 1 more of this kind' } })
  })

  it('carries the fix that it came with', () => {
    const list = findingList()
    list.tell(4, null, { ...CUT, fix: { kind: 'repeated', repeated: 'sum' } })
    expect(list.findings()[0]?.fix).toEqual({ kind: 'repeated', repeated: 'sum' })
  })
})
