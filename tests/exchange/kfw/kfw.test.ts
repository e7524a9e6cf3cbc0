import { unzipSync } from 'fflate'
import readXlsxFile from 'read-excel-file/node'
import { describe, expect, it } from 'vitest'
import { EXACTNESS_WORDS, KFW_COLUMNS } from '../../../src/exchange/kfw/columns.ts'
import { kfwWorkbook } from '../../../src/exchange/kfw/kfwWorkbook.ts'
import { readKfw, readKfwCsv } from '../../../src/exchange/kfw/readKfw.ts'
import { KFW_NAMES, kfwCsv, kfwNotes, kfwRows } from '../../../src/exchange/kfw/writeKfw.ts'
import { GENERATED, OPEN } from '../openProgrammes.ts'

/** What the model carries of a place. */
const carried = (programmes: typeof OPEN) =>
  programmes.flatMap(({ id, places, status, period }) => places.map(({ name, latitude, longitude, exactness, publishing, territoryId }) => ({ id, status, period, name: name.trim(), latitude, longitude, exactness, publishing, territoryId })))

describe('the project location model of KfW', () => {
  it('has one row a place, under the published names of the columns', () => {
    const rows = kfwRows(OPEN, 'en')
    expect(rows).toHaveLength(1 + OPEN.flatMap(({ places }) => places).length)
    expect(kfwCsv(OPEN, 'en').split(/\r?\n/)[0]).toBe(KFW_NAMES.join(','))
    expect(KFW_COLUMNS.length).toBe(KFW_NAMES.length)
  })

  it('gives back all it carries, from CSV and from a workbook', async () => {
    const fromCsv = readKfwCsv(kfwCsv(OPEN, 'es'))
    expect(fromCsv.notes).toEqual([])
    expect(carried(fromCsv.programmes as typeof OPEN)).toEqual(carried(OPEN))
    const bytes = Buffer.from(await (await kfwWorkbook(OPEN, 'es')).arrayBuffer())
    const [sheet] = await readXlsxFile(bytes)
    const rows = (sheet as { data?: unknown[][] }).data ?? (await readXlsxFile(bytes, { sheet: 1 } as never))
    expect(carried(readKfw(rows as never).programmes as typeof OPEN)).toEqual(carried(OPEN))
  })

  it('gives the same again when what was read is written', () => {
    for (const programmes of [OPEN, GENERATED]) {
      const { programmes: read } = readKfwCsv(kfwCsv(programmes, 'en'))
      expect(readKfwCsv(kfwCsv(read, 'en')).programmes).toEqual(read)
    }
  })

  it('makes a restricted and a vague place of what a file of others says', () => {
    const lines = kfwCsv(OPEN, 'en').split(/\r?\n/)
    const open = EXACTNESS_WORDS['approximate-unit']
    expect(lines[1]).toContain(`,no,`)
    const changed = [lines[0], lines[1]?.replace(',no,', ',yes,'), lines[2]?.replace(open, EXACTNESS_WORDS['approximate-security'])].join('\n')
    const [first, second] = readKfwCsv(changed).programmes.flatMap(({ places }) => places)
    expect([first?.publishing, second?.publishing]).toEqual(['restricted', 'open'])
    expect(second?.exactness).toBe('approximate-security')
  })

  it('says which required columns stay empty because nobody published them', () => {
    const columns = kfwNotes(OPEN).map(([column]) => column)
    expect(columns.some((column) => column.includes('donor_project_no'))).toBe(true)
  })

  it('lets no cell become a formula', async () => {
    const csv = kfwCsv(GENERATED, 'es')
    expect(csv.split(/\r?\n/).flatMap((line) => line.split(',')).filter((cell) => /^"?[=+@]/.test(cell))).toEqual([])
    const files = unzipSync(new Uint8Array(await (await kfwWorkbook(GENERATED, 'es')).arrayBuffer()))
    for (const bytes of Object.values(files)) expect(new TextDecoder().decode(bytes)).not.toMatch(/<f[ >]/)
  })

  it('refuses a table of another kind', () => {
    expect(() => readKfwCsv('a,b\n1,2')).toThrow(expect.objectContaining({ name: 'ExchangeError' }))
  })
})
