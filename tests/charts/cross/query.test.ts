import { afterAll, describe, expect, it } from 'vitest'
import { nodeConnector } from '../../../scripts/release/nodeConnector.ts'
import { columnsOf, type CrossCell, crossCubeSql, type CrossRelation, cubeOfCells } from '../../../src/charts/cross/query.ts'
import { brushScale, slotExpression } from '../../../src/domain/cross/brushScale.ts'
import { type Brush, crossCube } from '../../../src/domain/cross/crossCube.ts'
import { crossTable } from '../../../src/domain/cross/crossTable.ts'
import { generatedValues } from '../../domain/cross/generatedTable.ts'

const AXES = 4
const PLACES = 40
const { values, placeOf } = generatedValues(3000, AXES, PLACES)
const scales = values.map((list, axis) => brushScale(list.filter((value) => value !== null), axis % 2 === 1)!)
const table = crossTable(values.map((list, axis) => ({ scale: scales[axis]!, values: list })), placeOf, PLACES)
const rows = placeOf.map((place, row) => `(${[place, ...values.map((list) => list[row] ?? 'NULL::DOUBLE')].join(', ')})`)
const relation: CrossRelation = {
  sql: `SELECT ${scales.map((scale, axis) => `${slotExpression(scale, `v${axis}::DOUBLE`)}::UTINYINT AS s${axis}`).join(', ')}, place FROM given`,
  scales,
  places: PLACES,
}
const connector = await nodeConnector({})
await connector.ask(`CREATE TABLE given AS SELECT * FROM (VALUES ${rows.join(', ')}) AS generated(place, ${scales.map((_, axis) => `v${axis}`).join(', ')})`)
await connector.ask(`CREATE TABLE slots AS SELECT * REPLACE (place::USMALLINT AS place) FROM (${relation.sql})`)
const stored: CrossRelation = { ...relation, sql: 'SELECT * FROM slots', stored: true }
afterAll(() => connector.close())

describe('crossCubeSql', () => {
  it.each([
    ['worked out', relation],
    ['stored', stored],
  ])('counts in a real DuckDB what the page counts row by row, for every axis and brush: slots %s', async (_, one) => {
    const brushes: Brush[] = [null, [10, 40], [5, 120], null]
    for (let active = 0; active < AXES; active += 1) {
      const cells = await connector.ask<CrossCell>(crossCubeSql(one, active, brushes))
      expect(cubeOfCells(relation, active, columnsOf(cells))).toEqual(crossCube(table, active, brushes))
    }
  })

  it('takes nothing but whole edges into a statement', () => {
    expect(() => crossCubeSql(relation, 0, [null, [1.5, 3]])).toThrow(RangeError)
    expect(() => crossCubeSql(relation, 4, [])).toThrow(RangeError)
  })
})

describe('cubeOfCells', () => {
  it('refuses a count that lies outside', () => {
    const beyond = { view: [1], slot: [0], at: [99], rows: [1] }
    expect(() => cubeOfCells(relation, 0, beyond)).toThrow(RangeError)
    expect(() => cubeOfCells(relation, 0, { ...beyond, slot: [-1], at: [0] })).toThrow(RangeError)
    expect(() => cubeOfCells(relation, 0, { ...beyond, view: [9], at: [0] })).toThrow(RangeError)
    // The active axis is summed up over the places: cells of its own would count rows twice.
    expect(() => cubeOfCells(relation, 0, { ...beyond, view: [0], at: [0] })).toThrow(RangeError)
  })
})
