import { describe, expect, it } from 'vitest'
import { roundTrueCells } from '../../../../scripts/gate/alternatives/roundTrueCells.ts'
import { countIn } from '../../../../scripts/gate/cells/cellSpace.ts'
import { NOT_REPORTED, ROUNDED } from '../../../../scripts/gate/cells/cells.ts'
import { SourceProblems } from '../../../../scripts/catalog/problem.ts'
import { numbered, smallRules, smallTruth, valueAt } from './smallTruth.ts'

const SECRET = 'a secret for nobody but tests'
const options = { processes: 0, secret: SECRET }
const MUNICIPALITIES = ['HN0101', 'HN0102', 'HN0201', 'HN0202', 'HN0301']

describe('roundTrueCells', () => {
  it.each([0, 2])('publishes multiples that add up, less than a base away, truth %i', async (index) => {
    const { truth, rules, knowledge } = smallTruth(index)
    const before = structuredClone({ values: truth.cells.values, statuses: truth.cells.statuses })
    const { values, statuses, reach, loss, audit, unkept, parts } = await roundTrueCells(truth, rules, knowledge, new Map(), undefined, options)
    expect({ values: truth.cells.values, statuses: truth.cells.statuses }).toEqual(before)
    const places = numbered(truth)
    for (const place of places) {
      const [count, value] = [before.values[place] ?? 0, values[place] ?? Number.NaN]
      expect([value % 5, statuses[place]]).toEqual([0, ROUNDED])
      expect(Math.abs(value - count)).toBeLessThanOrEqual(reach)
      if (count === 0) expect(value).toBe(0)
    }
    expect(unkept).toEqual([])
    const isFurther = parts.some(({ way }) => way === 'further')
    expect(reach).toBe(isFurther ? 9 : 4)
    for (const service of ['all', 'social', 'economic']) {
      const at = (area: string, period: string, sex: string): number => valueAt(truth.cells, values, 'need', [area, period, service, sex])
      expect(at('HN', '2025', 'all')).toBe(MUNICIPALITIES.reduce((sum, area) => sum + at(area, '2025', 'all'), 0))
      expect(at('HN01', '2025', 'f') + at('HN01', '2025', 'm')).toBe(at('HN01', '2025', 'all'))
      expect(at('HN02', '2025-Q1', 'f') + at('HN02', '2025-Q2', 'f')).toBe(at('HN02', '2025', 'f'))
      expect(at('HN03', '2025', 'all')).toBe(at('HN0301', '2025', 'all'))
    }
    expect(audit.found).toBe(0)
    expect(audit.checked).toBeGreaterThan(places.length / 2)
    expect(audit.weakest?.width).toBeGreaterThanOrEqual(4)
    const changes = places.map((place) => Math.abs((values[place] ?? 0) - (before.values[place] ?? 0)))
    expect(loss.cells).toBe(places.length)
    expect(loss.persons).toBe(changes.reduce((sum, change) => sum + change, 0))
    expect(loss.most).toBe(Math.max(...changes))
  })

  it('leaves cells without a number as they are', async () => {
    const { truth, rules, knowledge } = smallTruth(0)
    const { values, statuses } = await roundTrueCells(truth, rules, knowledge, new Map(), undefined, options)
    const silent = [...truth.cells.keys.keys()].filter((place) => truth.cells.statuses[place] === NOT_REPORTED)
    expect(silent.length).toBe(3 * 3 * 3 * 2)
    for (const place of silent) expect([values[place], statuses[place]]).toEqual([Number.NaN, NOT_REPORTED])
  })

  it('keeps orders: nobody more served than in need', async () => {
    const { truth, rules, knowledge } = smallTruth(1)
    const { values, loss } = await roundTrueCells(truth, rules, knowledge, new Map(), undefined, options)
    for (const area of MUNICIPALITIES) {
      const codes = [area, '2025', 'all', 'all']
      expect(valueAt(truth.cells, values, 'served', codes)).toBeLessThanOrEqual(valueAt(truth.cells, values, 'need', codes))
    }
    expect(loss.rates.aboveOne).toBe(0)
  })

  it('rounds alike with the same secret, and not with every other', async () => {
    const { truth, rules, knowledge } = smallTruth(3)
    const round = (secret?: string) => roundTrueCells(truth, rules, knowledge, new Map(), undefined, { processes: 0, ...(secret ? { secret } : {}) })
    const once = await round(SECRET)
    expect(await round(SECRET)).toEqual(once)
    const others = await Promise.all(['b', 'c'].map((letter) => round(`${SECRET} ${letter}`)))
    expect(others.some(({ values }) => values.some((value, place) => value !== once.values[place] && !Number.isNaN(value)))).toBe(true)
    const drawn = await round()
    expect([drawn.audit.found, drawn.unkept]).toEqual([0, []])
  })

  it('does not ask for the width of areas that hold nobody by definition', async () => {
    const counts = { need: { group: 'service' as const }, served: { group: 'service' as const, of: { count: 'need', membership: 'rings', codes: ['10'] } } }
    const rules = smallRules({ counts, complements: [], memberships: [{ name: 'rings', resource: 'rings', code: 'ring' }] })
    const { truth, knowledge } = smallTruth(3, rules)
    const { space, keys } = truth.cells
    const values = truth.cells.values.map((value, place) => (countIn(space, keys[place] ?? 0) === 1 ? value * 0 : value))
    const nowhere = new Map([['rings', () => undefined]])
    const { audit } = await roundTrueCells({ ...truth, cells: { ...truth.cells, values } }, rules, knowledge, nowhere, undefined, options)
    expect(audit.found).toBe(0)
    expect(audit.checked).toBeLessThanOrEqual(numbered(truth).length / 2)
    expect(audit.weakest?.count).toBe('need')
  })

  it('tells how far it is', async () => {
    const { truth, rules, knowledge } = smallTruth(3)
    const told = new Map<string, number>()
    await roundTrueCells(truth, rules, knowledge, new Map(), (stage, share) => told.set(stage, share), options)
    expect([...told]).toEqual([['rounding', 1], ['audit', 1]])
  })

  it('refuses a base that leaves less than the interval asked for, in both languages', async () => {
    const rules = smallRules({ counts: { need: { group: 'service' }, served: { group: 'outcome' } } })
    const { truth, knowledge } = smallTruth(0, rules)
    const refused = await roundTrueCells(truth, rules, knowledge, new Map(), undefined, options).catch((error: unknown) => error)
    expect(refused).toBeInstanceOf(SourceProblems)
    expect((refused as SourceProblems).problems).toMatchObject([
      { file: 'protection.json', field: 'base', message: { es: expect.stringContaining('una base de 11 o más'), en: expect.stringContaining('a base of 11 or more') } },
    ])
  })
})
