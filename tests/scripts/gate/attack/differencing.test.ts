import { afterEach, describe, expect, it } from 'vitest'
import { type FolderAttack, attackFolder } from '../../../../scripts/gate/attack/attackFolder.ts'
import { ContradictoryTables } from '../../../../src/domain/disclosure/feasibleIntervals.ts'
import { countTable, folders, writePackage, type WrittenTable } from '../package/writePackage.ts'

const made = folders()
afterEach(made.remove)

const SERVED = { served: { threshold: 5, width: 4 } }
const attack = (tables: Readonly<Record<string, WrittenTable>>, knowledge: object): Promise<FolderAttack> => attackFolder(writePackage(made.make(), tables, knowledge))
const found = ({ disclosed }: FolderAttack) => disclosed.map(({ cell, lowest, highest }) => [cell, lowest, highest] as const).sort(byName)

describe('two geographies over the same people', () => {
  const tree: WrittenTable = { lines: ['code,parent', 'D1,', 'M1,D1', 'M2,D1', 'M3,D1', 'M4,D1'], role: 'tree' }
  // Three of the four municipalities make up the programme territory.
  const members: WrittenTable = { lines: ['territory_id,area', 'M1,in', 'M2,in', 'M3,in', 'M4,out'], role: 'membership' }
  const counts = { ...SERVED, near: { threshold: 5, width: 4, of: { count: 'served', membership: 'programme', codes: ['in'] } } }
  const knowledge = {
    counts,
    dimensions: { territory_id: { kind: 'tree', resource: 'territories', code: 'code', parent: 'parent' } },
    memberships: [{ name: 'programme', resource: 'members', code: 'area' }],
  }
  const served = countTable('territory_id,served', ['D1 63', 'M1 20', 'M2 25', 'M3 *', 'M4 *'])
  const near = countTable('territory_id,near', ['D1 60'])

  it('a department alone tells nothing', async () => {
    expect(found(await attack({ served, territories: tree, members }, knowledge))).toEqual([])
  })

  it('a department less the programme territory in it tells the municipality outside', async () => {
    const result = await attack({ served, near, territories: tree, members }, knowledge)
    expect(found(result)).toEqual([['served, territory_id=M3', 15, 15], ['served, territory_id=M4', 3, 3]])
    expect(result.relations).toEqual({ geographies: 2 })
    expect(result.disclosed[1]?.equations.some((equation) => equation.startsWith('geographies: ') && equation.includes('[near, territory_id=D1] (60)'))).toBe(true)
  })

  it('a whole tree tells the only municipality that is hidden', async () => {
    const two = countTable('territory_id,served', ['D1 63', 'M1 20', 'M2 25', 'M3 15', 'M4 *'])
    expect(found(await attack({ served: two, territories: tree, members }, knowledge))).toEqual([['served, territory_id=M4', 3, 3]])
  })

  it('a department with a municipality that no table speaks of bounds the others and tells none', async () => {
    const three = countTable('territory_id,served', ['D1 63', 'M1 20', 'M2 25', 'M3 *'])
    const result = await attack({ served: three, territories: { ...tree, role: 'tree' } }, { ...knowledge, counts: SERVED, memberships: [], dimensions: { territory_id: { kind: 'sum', totals: { D1: ['M1', 'M2', 'M3', 'M4'] } } } })
    expect(found(result)).toEqual([])
    expect(result.weakest).toEqual({ width: 17, required: 4, count: 'served' })
  })
})

describe('a cumulative against its parts', () => {
  const knowledge = { counts: SERVED, dimensions: { period: { kind: 'period' } } }
  const quarters = ['2025-Q1 *', '2025-Q2 30', '2025-Q3 25', '2025-Q4 41']
  const months = ['2025-01 *', '2025-02 *', '2025-03 9']

  it('quarters without their year tell nothing', async () => {
    expect(found(await attack({ quarters: countTable('period,served', [...quarters, ...months]) }, knowledge))).toEqual([])
  })

  it('a year less its other quarters tells the hidden one, and the hidden months are bounded by it', async () => {
    const result = await attack({ quarters: countTable('period,served', ['2025 108', ...quarters, ...months]) }, knowledge)
    expect(found(result)).toEqual([['served, period=2025-01', 1, 2], ['served, period=2025-02', 1, 2], ['served, period=2025-Q1', 12, 12]])
    expect(result.disclosed.find(({ cell }) => cell.endsWith('Q1'))?.equations.join()).toMatch(/^time: /)
  })
})

describe('"all" against its parts', () => {
  const knowledge = { counts: SERVED, dimensions: { sex: { kind: 'sum', totals: { all: ['f', 'm'] } }, service: { kind: 'union', totals: { any: ['health', 'housing'] } } } }

  it('all less men tells the women', async () => {
    expect(found(await attack({ sexes: countTable('sex,service,served', ['all health 20', 'f health *', 'm health 17']) }, knowledge))).toEqual([['served, sex=f, service=health', 3, 3]])
  })

  it('persons with any service are at least the most of one and at most the sum of all', async () => {
    // 20 with any service, 17 in housing: health is at least 3 and at most 20, which no one could call narrow.
    const wide = await attack({ services: countTable('sex,service,served', ['all any 20', 'all health *', 'all housing 17']) }, knowledge)
    expect(found(wide)).toEqual([])
    expect(wide.weakest).toMatchObject({ width: 17 })
    // Where nobody was in housing, any service is health.
    const narrow = await attack({ services: countTable('sex,service,served', ['all any 20', 'all health *', 'all housing 0']) }, knowledge)
    expect(found(narrow)).toEqual([['served, sex=all, service=health', 20, 20]])
    expect(narrow.disclosed[0]?.equations.every((equation) => equation.startsWith('union: '))).toBe(true)
    expect(narrow.disclosed[0]?.equations.length).toBeGreaterThan(0)
  })
})

describe('a whole less a part', () => {
  const rule = { threshold: 11, width: 10 }
  const knowledge = {
    counts: { enrolled: rule, certified: rule },
    complements: [{ part: 'certified', whole: 'enrolled', threshold: 11 }],
    dimensions: { sex: { kind: 'sum', totals: { all: ['f', 'm'] } } },
  }
  const certified = (men: number | '*') => countTable('sex,certified', ['f 40', `m ${men}`])

  it('two printed counts whose rest is few people disclose it', async () => {
    const result = await attack({ enrolled: countTable('sex,enrolled', ['m 20']), certified: countTable('sex,certified', ['m 18']) }, knowledge)
    expect(result.disclosed).toEqual([{ cell: 'enrolled, sex=m, less certified', lowest: 2, highest: 2, required: 10, verdict: 'proven', equations: ['complements: 20 - 18 = 2'] }])
  })

  it('nobody left over discloses nobody, unless the rules say so', async () => {
    const tables = { enrolled: countTable('sex,enrolled', ['m 20']), certified: countTable('sex,certified', ['m 20']) }
    expect(found(await attack(tables, knowledge))).toEqual([])
    const strict = { ...knowledge, complements: [{ part: 'certified', whole: 'enrolled', threshold: 11, full: 'hide' }] }
    expect(found(await attack(tables, strict))).toEqual([['enrolled, sex=m, less certified', 0, 0]])
  })

  it('a hidden whole that a margin tells discloses the rest', async () => {
    const hidden = countTable('sex,enrolled', ['f 60', 'm *'])
    expect(found(await attack({ enrolled: hidden, certified: certified(18) }, knowledge))).toEqual([])
    const told = countTable('sex,enrolled', ['all 80', 'f 60', 'm *'])
    expect(found(await attack({ enrolled: told, certified: certified(18) }, knowledge))).toEqual([['enrolled, sex=m', 20, 20], ['enrolled, sex=m, less certified', 2, 2]])
  })

  it('a part is no more than its whole', async () => {
    // Of 13 enrolled at most 13 are certified: a hidden count from 1 to 13 is wide enough for 10, one of 8 enrolled is not.
    expect(found(await attack({ enrolled: countTable('sex,enrolled', ['m 13']), certified: countTable('sex,certified', ['m *']) }, knowledge))).toEqual([])
    const few = { ...knowledge, counts: { ...knowledge.counts, enrolled: { threshold: 5, width: 4 } } }
    expect(found(await attack({ enrolled: countTable('sex,enrolled', ['m 8']), certified: countTable('sex,certified', ['m *']) }, few))).toEqual([['certified, sex=m', 1, 8]])
  })
})

it('a small count in print is disclosed, nought is not unless zeros are hidden', async () => {
  const tables = { sexes: countTable('sex,served', ['f 4', 'm 0']) }
  const dimensions = { sex: { kind: 'sum', totals: { all: ['f', 'm'] } } }
  expect(found(await attack(tables, { counts: SERVED, dimensions }))).toEqual([['served, sex=f', 4, 4]])
  const strict = { served: { ...SERVED.served, zeros: 'hide' } }
  expect(found(await attack(tables, { counts: strict, dimensions }))).toEqual([['served, sex=f', 4, 4], ['served, sex=m', 0, 0]])
})

it('tables that contradict each other are refused', async () => {
  const knowledge = { counts: SERVED, dimensions: { sex: { kind: 'sum', totals: { all: ['f', 'm'] } } } }
  await expect(attack({ sexes: countTable('sex,served', ['all 12', 'f *', 'm 15']) }, knowledge)).rejects.toThrow(ContradictoryTables)
})

function byName(one: readonly (string | number)[], other: readonly (string | number)[]): number {
  return String(one[0]) < String(other[0]) ? -1 : 1
}
