import fc from 'fast-check'
import { strFromU8, unzipSync } from 'fflate'
import Papa from 'papaparse'
import { describe, expect, it } from 'vitest'
import { hostileText } from '../../scripts/bench/fuzz/hostileText.ts'
import { guardedText, unguardedText } from '../../src/exchange/text/guardedText.ts'
import { ownDatasetId, ownMeasureId } from '../../src/intake/dataset/own-dataset.ts'
import { writtenText } from '../../src/intake/package/writtenText.ts'
import { csvFileName, territoryCsv } from '../../src/ui/export/territoryCsv.ts'
import { resultCsv, resultWorkbook } from '../../src/views/console/resultFiles.ts'

const RUNS = { seed: 20261128, numRuns: 600 }
/** What spreadsheets run, by OWASP's list and the full-width forms, written apart from the list of the product. */
const RUNS_AS_FORMULA = (cell: string) => ['=', '+', '-', '@', '\t', '\r', '\n', '\uff1d', '\uff0b', '\uff0d', '\uff20'].includes(cell.replace(/^[ \u00a0]+/, '').charAt(0))

describe('a hostile name that leaves the app', () => {
  it('is no formula in a cell of any CSV (600 texts, seed 20261128)', () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        const row = { id: 'HN0703', place: text, department: text, country: text, period: text, value: -1, low: null, high: null, numerator: null, denominator: null, status: 'reported', provider: text, source: text } as unknown as Parameters<typeof territoryCsv>[0][number]
        const files = [territoryCsv([row], { indicatorId: 'coverage', unit: '%', kind: 'own', notes: [[text, text]] }), resultCsv({ columns: [text], rows: [[text]] } as unknown as Parameters<typeof resultCsv>[0])]
        for (const file of files) for (const cell of Papa.parse<string[]>(file.slice(1), { delimiter: ',' }).data.flat()) if (RUNS_AS_FORMULA(cell)) expect(cell).toBe('-1')
        expect(RUNS_AS_FORMULA(guardedText(text))).toBe(false)
        expect(unguardedText(guardedText(text))).toBe(text)
        expect(RUNS_AS_FORMULA(writtenText(text))).toBe(false)
      }),
      RUNS,
    )
  })

  it('is a text and no formula in a workbook (20 texts, seed 20261128)', async () => {
    for (const text of fc.sample(hostileText, { seed: 20261128, numRuns: 20 })) {
      // oxlint-disable-next-line no-control-regex -- a workbook, being XML, holds none of these
      const plain = text.replaceAll(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Cs}/gu, '')
      const book = await resultWorkbook({ columns: ['a'], rows: [[plain]] } as unknown as Parameters<typeof resultWorkbook>[0])
      const parts = unzipSync(new Uint8Array(await book.arrayBuffer()))
      for (const [name, bytes] of Object.entries(parts)) if (/worksheets\//.test(name)) expect(strFromU8(bytes)).not.toMatch(/<f[ >]/)
    }
  })

  it('gives ids and names of files of plain letters (600 texts, seed 20261128)', () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        const id = ownDatasetId(text, new Set())
        expect(id).toMatch(/^own-[a-z0-9]+(?:-[a-z0-9]+)*$/)
        expect(ownMeasureId(text, new Set())).toMatch(/^[a-z0-9]+(?:-[a-z0-9]+)*$/)
        expect(csvFileName(id, 'municipality', text)).toMatch(/^arraigo-[A-Za-z0-9_-]+\.csv$/)
      }),
      RUNS,
    )
  })
})
