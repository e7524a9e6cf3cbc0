import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type Problem, SourceProblems } from '../../../scripts/catalog/problem.ts'
import { loadSettlements, readSettlements } from '../../../scripts/catalog/readSettlements.ts'
import { readTerritories } from '../../../scripts/catalog/readTerritories.ts'
import { loadTravel, readTravel } from '../../../scripts/catalog/readTravel.ts'
import { type SourceTree, sourceTree } from './sourceTree.ts'

const SETTLEMENTS = 'territories/settlements.csv'
const TRAVEL = 'territories/travel.csv'
const settlements = (...rows: readonly string[]) => ['territory_id,name,longitude,latitude,population,source', ...rows, ''].join('\n')
const travel = (...rows: readonly string[]) => ['territory_id,minutes_per_kilometre,source', ...rows, ''].join('\n')

let tree: SourceTree
beforeEach(() => {
  tree = sourceTree()
})
afterEach(() => tree.dispose())

const problemsOf = (load: typeof loadSettlements | typeof loadTravel) => {
  const problems: Problem[] = []
  load(tree.root, readTerritories(tree.root), problems)
  for (const { message } of problems) expect(message.es).not.toBe('')
  return problems.map(({ file, row, field, message }) => `${file} ${row} ${field}: ${message.en}`)
}

describe('settlements', () => {
  it('are none where there is no file', () => {
    expect(readSettlements(readTerritories(tree.root), tree.root)).toEqual([])
  })

  it('are read, with an empty population as absent', () => {
    tree.write(SETTLEMENTS, settlements('HN0801,El Hatillo,-87.17,14.13,1200,Census 2013', 'SV0821,Penitente,-88.9,13.5,,Census 2007'))
    expect(readSettlements(readTerritories(tree.root), tree.root)).toEqual([
      { territory_id: 'HN0801', name: 'El Hatillo', longitude: -87.17, latitude: 14.13, population: 1200, source: 'Census 2013' },
      { territory_id: 'SV0821', name: 'Penitente', longitude: -88.9, latitude: 13.5, population: null, source: 'Census 2007' },
    ])
  })

  it.each([
    ['HN9999,A,-87.1,14.1,5,s', '2 territory_id: unknown territory: “HN9999”'],
    [',A,-87.1,14.1,5,s', '2 territory_id: is empty'],
    ['HN08,A,-87.1,14.1,5,s', '2 territory_id: HN08 is no municipality or district'],
    ['HN0801,,-87.1,14.1,5,s', '2 name: is empty'],
    ['HN0801,A,-87.1,14.1,5,', '2 source: is empty'],
    ['HN0801,A,-87.1,14.1,-5,s', '2 population: negative count: -5'],
    ['HN0801,A,-87.1,14.1,"1,200",s', '2 population: not a whole number: “1,200” (no thousands separators, no decimals)'],
    ['HN0801,A,14.1,-87.1,5,s', '2 longitude, latitude: the position is not in the region'],
    ['HN0801,A,87.1,14.1,5,s', '2 longitude, latitude: the position is not in the region'],
    ['HN0801,A,-87.1,,5,s', '2 latitude: is empty'],
    ['HN0801,A,87° O,14.1,5,s', '2 longitude: not a number: “87° O” (decimal point, no thousands separators)'],
  ])('are told with row and field where they are wrong: %s', (row, says) => {
    tree.write(SETTLEMENTS, settlements(row))
    expect(problemsOf(loadSettlements)).toEqual([`data/${SETTLEMENTS} ${says}`])
    expect(() => readSettlements(readTerritories(tree.root), tree.root)).toThrow(SourceProblems)
  })

  it('do not stand twice at the same place', () => {
    tree.write(SETTLEMENTS, settlements('HN0801,A,-87.1,14.1,5,s', 'HN0801,B,-87.1,14.1,6,s'))
    expect(problemsOf(loadSettlements)).toEqual([`data/${SETTLEMENTS} 3 longitude, latitude: the same position as in row 2`])
  })

  it('need their columns', () => {
    tree.write(SETTLEMENTS, 'territory_id,name,longitude,latitude,source\nHN0801,A,-87.1,14.1,s\n')
    expect(problemsOf(loadSettlements)).toEqual([`data/${SETTLEMENTS} 1 population: the column is missing`])
  })
})

describe('travel', () => {
  it('is empty where there is no file', () => {
    expect(readTravel(readTerritories(tree.root), tree.root)).toEqual(new Map())
  })

  it('is read by territory of any level', () => {
    tree.write(TRAVEL, travel('HN08,1.8,Survey 2024', 'HN0801,2.5,Survey 2024'))
    expect([...readTravel(readTerritories(tree.root), tree.root)]).toEqual([
      ['HN08', { minutesPerKilometre: 1.8, source: 'Survey 2024' }],
      ['HN0801', { minutesPerKilometre: 2.5, source: 'Survey 2024' }],
    ])
  })

  it.each([
    ['HN9999,2,s', '2 territory_id: unknown territory: “HN9999”'],
    ['HN0801,,s', '2 minutes_per_kilometre: is empty'],
    ['HN0801,2,', '2 source: is empty'],
    ['HN0801,"2,5",s', '2 minutes_per_kilometre: not a number: “2,5” (decimal point, no thousands separators)'],
    ['HN0801,0,s', '2 minutes_per_kilometre: 0 is not between 0.5 and 60 minutes a kilometre (these are not kilometres an hour)'],
    ['HN0801,80,s', '2 minutes_per_kilometre: 80 is not between 0.5 and 60 minutes a kilometre (these are not kilometres an hour)'],
  ])('is told with row and field where it is wrong: %s', (row, says) => {
    tree.write(TRAVEL, travel(row))
    expect(problemsOf(loadTravel)).toEqual([`data/${TRAVEL} ${says}`])
    expect(() => readTravel(readTerritories(tree.root), tree.root)).toThrow(SourceProblems)
  })

  it('has one figure a territory', () => {
    tree.write(TRAVEL, travel('HN0801,2,s', 'HN0801,3,s'))
    expect(problemsOf(loadTravel)).toEqual([`data/${TRAVEL} 3 territory_id: duplicate key: HN0801`])
  })
})
