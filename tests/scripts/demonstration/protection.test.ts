import { beforeAll, describe, expect, it } from 'vitest'
import { unbalancedEquations } from '../../../src/domain/suppression/balance.ts'
import { revealingEquations } from '../../../src/domain/suppression/revealingEquations.ts'
import { SERVICE_CODES } from '../../../src/catalog/service.ts'
import { COLUMNS, isPublished, yearColumn } from '../../../scripts/demonstration/countColumns.ts'
import { type CountVariable, VARIABLES, applies } from '../../../scripts/demonstration/countVariables.ts'
import { blockOf, knownYears } from '../../../scripts/demonstration/demonstrationCounts.ts'
import { protectAccess } from '../../../scripts/demonstration/protectAccess.ts'
import { protectCounts } from '../../../scripts/demonstration/protectCounts.ts'
import { publishedSide } from '../../../scripts/demonstration/publishedSide.ts'
import { type Demonstration, readInputs, simulateDemonstration } from '../../../scripts/demonstration/simulateDemonstration.ts'
import { tableEquations } from '../../../scripts/demonstration/tableEquations.ts'
import { territoryTree } from '../../../scripts/demonstration/territoryTree.ts'

let demonstration: Demonstration
let hidden: Uint8Array[]
beforeAll(async () => {
  demonstration = simulateDemonstration(await readInputs())
  hidden = protectCounts(demonstration.counts, demonstration.tree, demonstration.parameters.threshold)
})

describe('the whole demonstration', () => {
  it('equals the published returns of every country and year', () => {
    const { tree, counts, parameters } = demonstration
    const block = counts.blocks[blockOf('need', 'all')]
    for (const { country, year, persons } of parameters.national_totals) {
      expect(block?.[(tree.placeOf.get(country) ?? -1) * COLUMNS.length + yearColumn(year - 2023)]).toBe(persons)
    }
  })

  it('publishes no count of 1 to 4 and no equation with exactly one hidden term', () => {
    const { tree, counts } = demonstration
    for (const variable of VARIABLES) {
      const equations = tableEquations(tree, knownYears(variable))
      for (const service of SERVICE_CODES.filter((code) => applies(variable, code))) {
        const block = blockOf(variable, service)
        expect(unbalancedEquations(counts.blocks[block] ?? [], equations)).toEqual([])
        expect(revealingEquations(hidden[block] ?? new Uint8Array(0), equations)).toEqual([])
        expect(smallShown(counts.blocks[block] ?? new Int32Array(0), hidden[block] ?? new Uint8Array(0))).toBe(0)
      }
    }
  })

  it('hides the same count the same way wherever it stands', () => {
    const same: [CountVariable, string, CountVariable, string][] = [
      ['completed', 'skills-certification', 'eligible', 'skills-certification'],
      ['eligible', 'social', 'eligible', 'basic-vocational-training'],
      ['placed', 'social', 'placed', 'basic-vocational-training'],
    ]
    for (const [one, oneService, other, otherService] of same) {
      for (const blocks of [demonstration.counts.blocks, hidden]) {
        const left = blocks[blockOf(one, oneService)] ?? []
        const right = blocks[blockOf(other, otherService)] ?? []
        expect(left.length).toBeGreaterThan(0)
        expect(left.every((value, cell) => value === right[cell])).toBe(true)
      }
    }
  })

  it('leaves most municipalities readable, and shows gaps, missing reports and hidden cells', () => {
    const shares = Object.fromEntries(
      VARIABLES.map((variable) => [variable, statusShares(variable)]),
    )
    console.table(shares)
    expect(shares['need']?.['suppressed']).toBeLessThan(0.05)
    expect(shares['served']?.['suppressed']).toBeGreaterThan(0.02)
    expect(shares['served']?.['suppressed']).toBeLessThan(0.3)
    expect(shares['served']?.['zero']).toBeGreaterThan(0.1)
    expect(shares['served']?.['not-reported']).toBeGreaterThan(0.005)
    expect(shares['retained12']?.['not-reported']).toBeGreaterThan(0.5)
  })

  it('lets about 4 % of the reports be missing', () => {
    const { counts, tree } = demonstration
    const sum = (table: Int32Array): number => tree.leaves.reduce((before, leaf) => before + (table[leaf * 19] ?? 0), 0)
    expect(sum(counts.expected)).toBe(900)
    const ofLeaf = (table: Int32Array, leaf: number): number =>
      table.subarray(leaf * 19, leaf * 19 + 15).reduce((left, right) => left + right, 0)
    const all = (table: Int32Array): number => tree.leaves.reduce((before, leaf) => before + ofLeaf(table, leaf), 0)
    expect(all(counts.expected)).toBe(13_500)
    expect(all(counts.missing) / 13_500).toBeGreaterThan(0.03)
    expect(all(counts.missing) / 13_500).toBeLessThan(0.05)
  })
})

describe('publishedSide', () => {
  const at = (variable: CountVariable, service: string, id: string, column: number) =>
    publishedSide(
      demonstration.counts,
      hidden,
      variable,
      (SERVICE_CODES as readonly string[]).indexOf(service),
      demonstration.tree.placeOf.get(id) ?? -1,
      column,
    )

  it('tells apart what is hidden, what is missing, what does not apply, and zero', () => {
    expect(at('certified', 'soft-skills', 'HND', yearColumn(1))).toEqual({ count: null, status: 'not-applicable' })
    expect(at('retained12', 'all', 'HND', yearColumn(2))).toEqual({ count: null, status: 'not-reported' })
    expect(at('retained6', 'all', 'HND', yearColumn(2)).status).toBe('reported')
    expect(at('served', 'all', 'HN0601', 0)).toEqual({ count: 0, status: 'reported' })
    expect(at('need', 'all', 'GTM', yearColumn(3))).toEqual({ count: 41_386, status: 'provisional' })
    expect(at('need', 'all', 'GTM', 12).status).toBe('estimated')
    expect(at('served', 'all', 'GTM', 12).status).toBe('reported')
    const { counts, tree } = demonstration
    const silent = tree.leaves.find((leaf) => counts.missing[leaf * 19] === 1) ?? -1
    const id = tree.territories[silent]?.id ?? ''
    expect(at('served', 'all', id, 0)).toEqual({ count: null, status: 'not-reported' })
    expect(['reported', 'suppressed']).toContain(at('need', 'all', id, 0).status)
    const need = counts.blocks[blockOf('need', 'all')]
    const small = tree.leaves.find((leaf) => [1, 2, 3, 4].includes(need?.[leaf * COLUMNS.length] ?? 0)) ?? -1
    expect(at('need', 'all', tree.territories[small]?.id ?? '', 0)).toEqual({ count: null, status: 'suppressed' })
  })
})

describe('protectAccess', () => {
  const leaf = (id: string, parent: string) => ({ id, level: 2, country: 'GTM' as const, parent, longitude: 0, latitude: 0 })
  const department = (id: string) => ({ id, level: 1, country: 'GTM' as const, parent: 'GTM', longitude: null, latitude: null })
  const country = { id: 'GTM', level: 0, country: 'GTM' as const, parent: null, longitude: null, latitude: null }
  const parts = ['a', 'b', 'c'].map((id) => leaf(id, 'D1')).concat(['d', 'e', 'f', 'g'].map((id) => leaf(id, 'D2')))
  const tree = territoryTree([country, department('D1'), department('D2'), ...parts])
  const place = (id: string): number => tree.placeOf.get(id) ?? -1

  /** Ids whose access is hidden; a place is [persons in need, ring], hidden when its need is under 5. */
  function hiddenIds(places: Record<string, readonly [number, number]>): string[] {
    const rings = new Map(Object.entries(places).map(([id, [, ring]]) => [place(id), ring]))
    const ofLeaf = (below: number): number => places[tree.territories[below]?.id ?? '']?.[0] ?? 0
    const need = (territory: number): number => (tree.leavesOf[territory] ?? []).reduce((sum, below) => sum + ofLeaf(below), 0)
    const marks = protectAccess(tree, rings, need, (territory) => need(territory) < 5, 5)
    return tree.territories.flatMap(({ id }, territory) => (marks[territory] ? [id] : []))
  }

  it('hides the territories in which a ring holds exactly one hidden place', () => {
    const ids = hiddenIds({ a: [3, 0], b: [3, 1], c: [200, 1], d: [50, 0], e: [40, 3], f: [25, 3], g: [9, 3] })
    expect(ids).toEqual(['GTM', 'D1', 'a', 'b'])
  })
  it('hides a neighbour where the country would give the department away', () => {
    const ids = hiddenIds({ a: [3, 0], b: [3, 1], c: [200, 1], d: [3, 0], e: [4, 0], f: [4, 1], g: [3, 1] })
    expect(ids).toEqual(['D1', 'D2', 'a', 'b', 'd', 'e', 'f', 'g'])
  })
  it('hides nothing more where hidden places share a ring', () => {
    const ids = hiddenIds({ a: [3, 1], b: [3, 1], c: [200, 2], d: [50, 0], e: [40, 3], f: [25, 3], g: [9, 3] })
    expect(ids).toEqual(['a', 'b'])
  })
  it('hides a territory in which a ring holds fewer than five persons, and no neighbour everybody can add up', () => {
    // Need alone tells that D1 less c leaves 4 persons in its first ring; its access does not print it.
    expect(hiddenIds({ a: [2, 0], b: [2, 0], c: [200, 2], d: [50, 0], e: [40, 3], f: [25, 3], g: [9, 3] })).toEqual(['D1', 'a', 'b'])
    // Here it does not, as c is hidden as well. Hiding D2 would hide nothing: its places are shown, so the country gives way.
    const ids = hiddenIds({ a: [2, 0], b: [2, 0], c: [4, 2], d: [50, 0], e: [40, 3], f: [25, 3], g: [9, 3] })
    expect(ids).toEqual(['GTM', 'D1', 'a', 'b', 'c'])
  })
})

function smallShown(block: Int32Array, marks: Uint8Array): number {
  let small = 0
  for (const [place, territory] of demonstration.tree.territories.entries()) {
    for (const [column, definition] of COLUMNS.entries()) {
      const cell = place * COLUMNS.length + column
      const value = block[cell] ?? 0
      if (isPublished(definition, territory.level) && !marks[cell] && value > 0 && value < 5) small += 1
    }
  }
  return small
}

/** Shares of municipality-years by status, service `all`; `zero` are reported zeros. */
function statusShares(variable: CountVariable): Record<string, number> {
  const tally: Record<string, number> = {}
  const { tree, counts } = demonstration
  const places = tree.territories.flatMap((territory, place) => (territory.level === 2 ? [place] : []))
  for (const place of places) {
    for (let year = 0; year < 4; year += 1) {
      const side = publishedSide(counts, hidden, variable, 0, place, yearColumn(year))
      const status = side.count === 0 ? 'zero' : side.status
      tally[status] = (tally[status] ?? 0) + 1 / places.length / 4
    }
  }
  return tally
}
