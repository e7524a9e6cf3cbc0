import { describe, expect, it } from 'vitest'
import { keyTrueCells, type KeyedCells } from '../../../../scripts/gate/alternatives/keyTrueCells.ts'
import { NOT_REPORTED, ROUNDED } from '../../../../scripts/gate/cells/cells.ts'
import { codeIn, countIn } from '../../../../scripts/gate/cells/cellSpace.ts'
import type { TrueCells } from '../../../../scripts/gate/raw/sumCells.ts'
import { SourceProblems } from '../../../../scripts/catalog/problem.ts'
import { numbered, type SmallTruth, smallRules, smallTruth, valueAt } from './smallTruth.ts'

const noise = { largest: 8, variance: 7, secret: 'GATE_SECRET' }
const rules = smallRules({ method: 'cell-key', noise })

function keyed({ truth, knowledge }: SmallTruth, secret: string): Promise<KeyedCells> {
  return keyTrueCells(truth, rules, secret, knowledge, new Map(), undefined, { processes: 0 })
}

/** The same tables with one woman more in HN0101, in the first quarter and in social services, in need and not served. */
function withOneMore({ truth }: SmallTruth): { truth: TrueCells; grown: Set<number> } {
  const { cells } = truth
  const grown = new Set<number>()
  for (const [place, key] of cells.keys.entries()) {
    const codes = cells.space.dimensions.map((dimension, at) => dimension.codes[codeIn(cells.space, key, at)] ?? '')
    const [area = '', period = '', service = '', sex = ''] = codes
    const isHers = 'HN0101'.startsWith(area) && '2025-Q1'.startsWith(period) && ['all', 'social'].includes(service) && ['all', 'f'].includes(sex)
    if (isHers && countIn(cells.space, key) === 0) grown.add(place)
  }
  return { truth: { ...truth, cells: { ...cells, values: cells.values.map((value, place) => value + (grown.has(place) ? 1 : 0)) } }, grown }
}

describe('keyTrueCells', () => {
  it.each([0, 3])('adds noise that is bounded, passes over small counts and gives no cell away, truth %i', async (index) => {
    const small = smallTruth(index, rules)
    const { cells } = small.truth
    const before = structuredClone({ values: cells.values, statuses: cells.statuses })
    const { values, statuses, reach, audit, loss } = await keyed(small, `a secret for test ${index}`)
    expect({ values: cells.values, statuses: cells.statuses }).toEqual(before)
    for (const place of numbered(small.truth)) {
      const [count, value] = [before.values[place] ?? 0, values[place] ?? Number.NaN]
      expect(statuses[place]).toBe(ROUNDED)
      expect(Math.abs(value - count)).toBeLessThanOrEqual(8)
      expect(value === 0 || value >= 5, String(value)).toBe(true)
      if (count === 0) expect(value).toBe(0)
    }
    for (const [place, status] of before.statuses.entries()) {
      if (status === NOT_REPORTED) expect([values[place], statuses[place]]).toEqual([Number.NaN, NOT_REPORTED])
    }
    expect([reach, audit.found]).toEqual([8, 0])
    expect(audit.weakest?.width).toBeGreaterThanOrEqual(4)
    const changes = numbered(small.truth).map((place) => (values[place] ?? 0) - (before.values[place] ?? 0))
    expect(loss.persons).toBe(changes.reduce((sum, change) => sum + Math.abs(change), 0))
    expect(loss.changed).toBeGreaterThan(0.3)
  })

  it('gives the same people the same noise', async () => {
    for (let index = 0; index < 2; index += 1) {
      const small = smallTruth(index, rules)
      const { cells } = small.truth
      const { values } = await keyed(small, 'a secret of the same people')
      let empty = 0
      for (const period of ['2025', '2025-Q1', '2025-Q2']) {
        for (const service of ['all', 'social', 'economic']) {
          for (const count of ['need', 'served']) {
            const pair = (one: readonly string[], other: readonly string[]): void => {
              const [left, right] = [one, other].map(([area = '', sex = '']) => valueAt(cells, values, count, [area, period, service, sex]))
              expect(left, `${count} ${period} ${service} ${one.join()} ${other.join()}`).toBe(right)
            }
            // The department with one municipality.
            for (const sex of ['all', 'f', 'm']) pair(['HN03', sex], ['HN0301', sex])
            for (const area of ['HN0101', 'HN0201', 'HN02']) {
              if (valueAt(cells, cells.values, count, [area, period, service, 'm']) > 0) continue
              pair([area, 'all'], [area, 'f'])
              empty += 1
            }
          }
        }
      }
      expect(empty).toBeGreaterThan(0)
    }
  })

  it('is the same with the same secret only', async () => {
    const small = smallTruth(4, rules)
    const once = await keyed(small, 'one secret of several')
    expect(await keyed(small, 'one secret of several')).toEqual(once)
    expect((await keyed(small, 'two secrets of several')).values).not.toEqual(once.values)
  })

  it('keeps the noise of cells whose people did not change, and draws that of those who did', async () => {
    const small = smallTruth(5, rules)
    const { truth, grown } = withOneMore(small)
    const secret = 'secret of two releases'
    const [first, second] = [await keyed(small, secret), await keyed({ ...small, truth }, secret)]
    expect([first.redrawn, second.redrawn]).toEqual([0, 0])
    let moved = 0
    for (const place of numbered(truth)) {
      if (!grown.has(place)) expect(second.values[place]).toBe(first.values[place])
      else if ((second.values[place] ?? 0) - (first.values[place] ?? 0) !== 1) moved += 1
    }
    // One person more is not simply one more published: most of these have another noise now.
    expect(moved).toBeGreaterThan(grown.size / 2)
  })

  it('draws again where noises give a cell away together', async () => {
    const narrow = smallRules({ method: 'cell-key', noise: { largest: 5, variance: 5, secret: 'GATE_SECRET' } })
    const { truth, knowledge } = smallTruth(4, narrow)
    const { redrawn, audit } = await keyTrueCells(truth, narrow, 'secret of many tables', knowledge, new Map(), undefined, { processes: 0 })
    expect(redrawn).toBeGreaterThan(0)
    expect(audit.found).toBe(0)
  })

  it.each([
    [smallRules({ method: 'cell-key', noise: { ...noise, largest: 4 } }), 'long enough a secret', 'noise.largest', /4 persons is not enough/],
    [rules, 'short', 'noise.secret', /GATE_SECRET must hold a secret of 16/],
    [smallRules({ method: 'cell-key' }), 'long enough a secret', 'noise', /needs "noise"/],
  ])('refuses what is of no use %#', async (bad, secret, field, message) => {
    const { truth, knowledge } = smallTruth(0, bad)
    const refused = await keyTrueCells(truth, bad, secret, knowledge, new Map()).catch((error: unknown) => error)
    expect(refused).toBeInstanceOf(SourceProblems)
    const [problem] = (refused as SourceProblems).problems
    expect(problem?.field).toBe(field)
    expect(problem?.message.en).toMatch(message)
  })
})
