import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { readTerritories } from '../../../scripts/catalog/readTerritories.ts'
import type { Mapping, MeasureMapping } from '../../../src/intake/mapping/mapping.ts'
import { IntakeError } from '../../../src/intake/intake-error.ts'
import { codesOf } from '../../../src/intake/mapping/guessMapping.ts'
import { namedBlob } from '../../../src/intake/read/named-blob.ts'
import { intakeSession } from '../../../src/intake/session/intakeSession.ts'
import { tinyFolder } from '../../scripts/gate/checks/tinyFolder.ts'
import { BAD_FILES, DROPPED_BAD_FILES, UNDERSTOOD } from './droppedBadFiles.ts'

const territories = readTerritories(fileURLToPath(new URL('../../../data', import.meta.url)))
const world = { territories, neighbours: new Map<string, readonly string[]>(), threshold: 5, year: 2026 }

const count = (id: string, denominator: string | null = null): MeasureMapping => ({ id, title: id, method: denominator ? 'proportion' : 'count', numerator: id, denominator, value: null, scale: 1, unit: denominator ? 'percent' : 'persons', factor: 1, direction: 'neutral', ofPeople: true })
const same = (...codes: string[]) => codesOf(codes, (code) => code)
const PLACE: Mapping['place'] = { column: 'territory_id', department: null, country: null, name: null, system: 'ocha-cod', decisions: {} }
const REGISTER: Mapping = {
  place: PLACE, period: { column: 'period', fixed: null }, repeated: 'refuse', leftOutRows: [],
  dimensions: { service: { column: 'service', codes: same('all', 'social', 'economic') }, sex: { column: 'sex', codes: same('all', 'f', 'm') }, age: { column: 'age', codes: { ...same('all', '0-17'), '18-plus': '18-29' } }, route: { column: 'route', codes: same('all', 'air', 'land') } },
  measures: [count('served', 'need'), { ...count('completed', 'served'), id: 'completed' }, count('need')],
}
const printed = (id: string, title: string): MeasureMapping => ({ ...count(id), title, method: 'as-published', numerator: null, value: id, unit: 'number', ofPeople: false })
const CONTEXT: Mapping = { ...REGISTER, dimensions: {}, measures: [printed('gini', 'gini'), printed('poverty_rate', 'poverty_rate'), printed('returned', 'returned')] }

describe('every bad file of the gate, dropped into the page', () => {
  it('is tried, but for those that are named', () => {
    expect(BAD_FILES.length).toBeGreaterThan(130)
    expect([...UNDERSTOOD].filter((name) => !BAD_FILES.some((bad) => bad.name === name))).toEqual([])
  })

  it.each(DROPPED_BAD_FILES.map((bad) => [bad.name, bad] as const))('%s', async (_, bad) => {
    const folder = await tinyFolder(bad.spoil)
    try {
      const path = `${folder.own}/${bad.file}`
      expect(existsSync(path)).toBe(true)
      const session = intakeSession(world)
      const told: { row: number | null; column: string | null; es: string; en: string }[] = []
      try {
        const summary = await session.open(namedBlob(new Uint8Array(readFileSync(path)), bad.file.split('/').at(-1) ?? ''))
        const table = summary.tables[0]
        const mapping = bad.file.includes('context') ? CONTEXT : REGISTER
        const fitting = { ...mapping, place: { ...mapping.place, column: table?.columns.includes('territory_id') ? 'territory_id' : (table?.columns[0] ?? null) } }
        for (const { row, column, words } of table?.notes ?? []) told.push({ row, column, ...words })
        const { findings } = await session.read(table?.name ?? '', fitting, () => undefined)
        for (const { row, column, words } of findings) told.push({ row, column, ...words })
      } catch (error) {
        if (!(error instanceof IntakeError)) throw error
        told.push({ row: error.row, column: error.column, ...error.text })
      }
      expect(told.length).toBeGreaterThan(0)
      const there = told.filter(({ row, column }) => (bad.row === null || row === null || row === bad.row || bad.row === 1) && (bad.field === null || column === null || column === bad.field || column.startsWith(`${bad.field} (`) || bad.field.startsWith('#')))
      expect(there.map(({ row, column, es }) => [row, column, es]), JSON.stringify(told.slice(0, 6))).not.toEqual([])
      const text = told.flatMap(({ es, en }) => [es, en]).join('\n')
      for (const secret of bad.never ?? []) expect(text).not.toContain(secret)
    } finally {
      folder.dispose()
    }
  })
})
