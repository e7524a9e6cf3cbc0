import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { sourcesQuery } from '../../../src/catalog/gazetteer-queries.ts'
import { mapQuery, NO_FILTERS } from '../../../src/catalog/observation-queries.ts'
import { engineConnector, type EngineConnector } from '../../../src/database/engineConnector.ts'
import { arrowOf, gatheredOf } from '../../../src/database/own/arrowColumns.ts'
import type { OwnTable } from '../../../src/database/own/own-tables.ts'
import { definitionOf } from '../../../src/intake/dataset/ownIndicators.ts'
import { gatherLines, mappingOf, PERCENT } from '../../intake/gather/gatherTable.ts'
import { openTiny, tinyRelease } from '../tinyRelease.ts'
import { wasmSession } from '../wasmSession.ts'

const TABLE = 'own-atenciones'
const { gathered } = gatherLines(['place,period,served,need', 'HN0703,2025,4,10', 'HN0704,2025,<5,30', 'HN07,2025,,100', 'HND,2025,9,0'], mappingOf(), { placeOf: (text) => text }, [])
const { size, territoryIds, periods, measureIds, codes } = gathered
const table: OwnTable = { id: TABLE, arrow: arrowOf(gathered), lists: { size, territoryIds, periods, measureIds, codes }, source: { publisher: 'Alcaldía', title: "L'Atención", licence: null } }
const indicator = definitionOf({ id: TABLE, title: 'x', file: { name: 'x.csv', bytes: 1, format: 'csv', table: 'x' }, source: { title: null, source: null, licence: null, period: null } }, PERCENT, 0)

describe('a table of one’s own in the engine', () => {
  let engine: EngineConnector
  const kept = new Map([[TABLE, table]])
  beforeAll(async () => {
    engine = engineConnector(await openTiny(await tinyRelease([])), () => wasmSession(), {
      own: {
        has: (id) => kept.has(id),
        read: async (id) => {
          const found = kept.get(id)
          if (!found) throw new Error(id)
          return { ...found, arrow: found.arrow.slice() }
        },
      },
    })
  })
  afterAll(() => engine.close())

  it('answers the map as a released table does, each kind of absence by itself', async () => {
    const rows = await engine.answer(mapQuery(indicator, { level: 'municipality', period: '2025', filters: NO_FILTERS, target: 1 }))
    const own = new Map(rows.map((row) => [row.territory, row]))
    expect(own.get('HN0703')).toMatchObject({ value: 0.4, numerator: 4, denominator: 10, status: 'reported' })
    expect(own.get('HN0704')).toMatchObject({ value: null, status: 'suppressed' })
    expect(own.has('HN07')).toBe(false)
  })

  it('says where its figures come from', async () => {
    expect(await engine.answer(sourcesQuery(TABLE))).toMatchObject([{ source_id: 'file', publisher: 'Alcaldía', title: "L'Atención", year: null }])
    const [row] = await engine.answer(mapQuery(indicator, { level: 'municipality', period: '2025', filters: NO_FILTERS, target: 1 }))
    expect(row?.source_id).toBe('file')
  })

  it('is gone once it is forgotten, and comes anew', async () => {
    const count = { name: 'count', sql: 'SELECT count(*)::INTEGER AS rows FROM own_atenciones.observations', parameters: [], tables: [TABLE], shelf: null }
    expect(await engine.answer(count)).toEqual([{ rows: size }])
    await engine.forget(TABLE)
    await expect(engine.answer({ ...count, tables: ['gazetteer'] })).rejects.toThrow(/own_atenciones/)
    expect(await engine.answer(count)).toEqual([{ rows: size }])
  })

  it('that is not whole is refused and leaves nothing behind', async () => {
    await engine.forget(TABLE)
    kept.set(TABLE, { ...table, lists: { ...table.lists, size: size + 1 } })
    const question = { name: 'count', sql: 'SELECT 1 AS one FROM own_atenciones.observations', parameters: [], tables: [TABLE], shelf: null }
    await expect(engine.answer(question)).rejects.toMatchObject({ code: 'rows-missing' })
    await expect(engine.answer({ ...question, tables: ['gazetteer'] })).rejects.toThrow(/own_atenciones/)
    kept.set(TABLE, table)
  })

  it('comes back from its bytes as it was', () => {
    const again = gatheredOf(table.arrow, table.lists)
    expect(Array.from(again.numerator.subarray(0, size))).toEqual(Array.from(gathered.numerator.subarray(0, size)))
    expect(Array.from(again.territory.subarray(0, size))).toEqual(Array.from(gathered.territory.subarray(0, size)))
    expect(() => gatheredOf(table.arrow, { ...table.lists, size: size + 1 })).toThrow(/rows/)
  })
})
