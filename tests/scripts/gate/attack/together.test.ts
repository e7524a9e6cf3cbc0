import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, expect, it } from 'vitest'
import { attackFolder } from '../../../../scripts/gate/attack/attackFolder.ts'
import { countTable, folders, writePackage } from '../package/writePackage.ts'

const made = folders()
afterEach(made.remove)

const COUNT = { threshold: 5, width: 4 }

/*
 * By sex: f + m of the country are printed, R1 and R2 hide f and their totals. By age: R1 is printed, without its total. R1 is
 * 8 + 15 = 23, its men are 20, so its women are 3.
 */
const bySex = countTable('region,sex,served', ['all all 62', 'all f 12', 'all m 50', 'R1 all *', 'R1 f *', 'R1 m 20', 'R2 all *', 'R2 f *', 'R2 m 30'])
const byAge = countTable('region,age,served', ['R1 child 8', 'R1 adult 15', 'R2 child *', 'R2 adult *'])
const together = {
  counts: { served: COUNT },
  dimensions: {
    region: { kind: 'sum', totals: { all: ['R1', 'R2'] } },
    sex: { kind: 'sum', totals: { all: ['f', 'm'] } },
    age: { kind: 'sum', totals: { all: ['child', 'adult'] } },
  },
}
const without = (name: 'sex' | 'age') => ({ ...together, dimensions: Object.fromEntries(Object.entries(together.dimensions).filter(([dimension]) => dimension !== name)) })

it('each of two tables is safe alone', async () => {
  const sexOnly = await attackFolder(writePackage(made.make(), { by_sex: bySex }, without('age')))
  expect(sexOnly.cells).toBe(4)
  expect(sexOnly.disclosed).toEqual([])
  expect(sexOnly.weakest).toMatchObject({ required: 4, count: 'served' })
  const ageOnly = await attackFolder(writePackage(made.make(), { by_age: byAge }, without('sex')))
  expect(ageOnly.cells).toBe(2)
  expect(ageOnly.disclosed).toEqual([])
})

it('both together disclose a cell, and the equations are named', async () => {
  const { disclosed } = await attackFolder(writePackage(made.make(), { by_sex: bySex, by_age: byAge }, together))
  const women = disclosed.find(({ cell }) => cell === 'served, region=R1, sex=f, age=all')
  expect(women).toMatchObject({ lowest: 3, highest: 3, required: 4, verdict: 'proven' })
  const equations = women?.equations.join('\n') ?? ''
  expect(equations).toMatch(/^margins: .*region=R1, sex=all, age=child\] \(8\)/m)
  expect(equations).toContain('region=R1, sex=all, age=adult] (15)')
  // The rest of the country's women is told with her region's: 12 - 3, a number of its own.
  expect(disclosed.map(({ cell, lowest, highest }) => [cell, lowest, highest])).toContainEqual(['served, region=R2, sex=f, age=all', 9, 9])
  expect(disclosed.map(({ cell, lowest, highest }) => [cell, lowest, highest])).toContainEqual(['served, region=R1, sex=all, age=all', 23, 23])
  // Not even both tables tell the ages of R2.
  expect(disclosed.some(({ cell }) => cell.includes('region=R2') && !cell.includes('age=all'))).toBe(false)
})

const knowledge = { counts: { served: COUNT }, dimensions: { region: { kind: 'sum', totals: { all: ['R1', 'R2', 'R3'] } } } }
// R1 is 3 persons; before, R2 was hidden for its sake, now R3 is. Both times the total is printed.
const before = countTable('region,served', ['all 60', 'R1 *', 'R2 *', 'R3 40'])
const now = countTable('region,served', ['all 60', 'R1 *', 'R2 17', 'R3 *'])

it('a release is safe alone, as is the one before it', async () => {
  for (const table of [before, now]) {
    const { cells, disclosed, toldBefore } = await attackFolder(writePackage(made.make(), { regions: table }, knowledge))
    expect([cells, disclosed, toldBefore]).toEqual([2, [], 0])
  }
})

it('the release after it discloses a cell with the one before', async () => {
  const folder = made.make()
  writePackage(join(folder, 'old'), { regions: before }, knowledge)
  writePackage(join(folder, 'new'), { regions: now }, knowledge)
  writeManifest(folder, ['new'])
  expect(await attackFolder(folder)).toMatchObject({ disclosed: [], toldBefore: 0, earlier: [] })
  writeManifest(folder, ['new', 'old'])
  const { disclosed, toldBefore, earlier } = await attackFolder(folder)
  expect(earlier).toEqual([join(folder, 'old')])
  expect(toldBefore).toBe(1)
  expect(disclosed).toMatchObject([{ cell: 'served, region=R1', lowest: 3, highest: 3, verdict: 'proven' }])
  // R3 is hidden now and was printed before: its number is one of the terms.
  expect(disclosed[0]?.equations).toEqual(['margins: + [served, region=all] (60) - [served, region=R1] - [served, region=R2] (17) - [served, region=R3] (40) = 0'])
})

it('a year that only an earlier release printed tells of the quarters of a later one', async () => {
  // 79 in the year, then 20 + 30 + 25 in three quarters: 4 are left for the last.
  const told = { counts: { served: COUNT }, dimensions: { period: { kind: 'period' } } }
  const year = { years: countTable('period,served', ['2025 79']) }
  const quarters = { quarters: countTable('period,served', ['2025-Q1 20', '2025-Q2 30', '2025-Q3 25', '2025-Q4 *']) }
  const folder = made.make()
  writePackage(join(folder, 'old'), year, told)
  writePackage(join(folder, 'new'), quarters, told)
  for (const alone of ['old', 'new']) expect((await attackFolder(join(folder, alone))).disclosed).toEqual([])
  writeManifest(folder, ['new', 'old'])
  expect((await attackFolder(folder)).disclosed).toMatchObject([{ cell: 'served, period=2025-Q4', lowest: 4, highest: 4 }])
})

it('a department that only an earlier release printed tells of the municipalities of a later one', async () => {
  const told = { counts: { served: COUNT }, dimensions: { territory_id: { kind: 'tree', resource: 'territories', code: 'code', parent: 'parent' } } }
  const territories = { lines: ['code,parent', 'D1,', 'M1,D1', 'M2,D1'], role: 'tree' as const }
  const folder = made.make()
  writePackage(join(folder, 'old'), { areas: countTable('territory_id,served', ['D1 24']), territories }, told)
  writePackage(join(folder, 'new'), { areas: countTable('territory_id,served', ['M1 20', 'M2 *']), territories }, told)
  for (const alone of ['old', 'new']) expect((await attackFolder(join(folder, alone))).disclosed).toEqual([])
  writeManifest(folder, ['new', 'old'])
  expect((await attackFolder(folder)).disclosed).toMatchObject([{ cell: 'served, territory_id=M2', lowest: 4, highest: 4 }])
})

/** Says which releases a folder has, the current one first. */
function writeManifest(folder: string, releases: readonly string[]): void {
  writeFileSync(join(folder, 'manifest.json'), JSON.stringify({ current: releases[0], releases: releases.map((release) => ({ release, path: release })) }))
}
