import { describe, expect, it } from 'vitest'
import type { Territory } from '../../../../src/catalog/territory.ts'
import { formatSigned } from '../../../../src/domain/formatting/signed.ts'
import { mixOf } from '../../../../src/views/explore/compare/mix.ts'
import { largestNeeds } from '../../../../src/views/explore/compare/peerQuestions.ts'
import { comparedPlaces, placeLabels, shareGround, withReference } from '../../../../src/views/explore/compare/places.ts'
import { differenceFigures } from '../../../../src/views/explore/compare/wording.ts'
import { observed } from '../../../charts/rows.ts'

const place = (id: string, level: number, name: string, parent_id: string | null, country: Territory['country'] = 'GTM'): Territory => ({
  id, level, name, country, parent_id, department_id: level === 2 ? parent_id : level === 1 ? id : null, is_leaf: level === 2, cod_pcode: null, national_code: null, longitude: null, latitude: null,
})
const TERRITORIES = new Map(
  [
    place('GTM', 0, 'Guatemala', null),
    place('GT09', 1, 'Quetzaltenango', 'GTM'),
    place('GT0901', 2, 'Quetzaltenango', 'GT09'),
    place('HN0501', 2, 'San Pedro Sula', 'HN05', 'HND'),
    place('HN0801', 2, 'Distrito Central', 'HN08', 'HND'),
  ].map((one) => [one.id, one]),
)
const at = (id: string) => TERRITORIES.get(id) ?? place(id, 2, id, null)

describe('places compared', () => {
  it('are the last four of the selection, in the order of choice', () => {
    expect(comparedPlaces(['GTM', 'HN0501', 'nowhere', 'GT09', 'GT0901', 'HN0801'], TERRITORIES).map(({ id }) => id)).toEqual(['HN0501', 'GT09', 'GT0901', 'HN0801'])
  })

  it('of one name are told apart', () => {
    const labels = placeLabels([at('GT09'), at('GT0901'), at('HN0501')], () => '', ({ level }) => (level === 1 ? 'Departamento' : 'Municipio'))
    expect([...labels.values()]).toEqual(['Quetzaltenango (departamento)', 'Quetzaltenango (municipio)', 'San Pedro Sula'])
  })

  it('share people where one lies in the other, however deep', () => {
    expect(shareGround(at('GTM'), at('GT0901'), TERRITORIES)).toBe(true)
    expect(shareGround(at('GT0901'), at('GT09'), TERRITORIES)).toBe(true)
    expect(shareGround(at('GT0901'), at('HN0501'), TERRITORIES)).toBe(false)
  })

  it('change their reference without losing one', () => {
    expect(withReference(['X', 'A', 'B', 'C', 'D'], ['A', 'B', 'C', 'D'], 'C')).toEqual(['X', 'C', 'A', 'B', 'D'])
  })
})

describe('differences in figures', () => {
  it('carry their sign, and zero none', () => {
    expect([0.5, -3.94, -0.04, 0].map((value) => formatSigned(value, 'es-GT', 1))).toEqual(['+0.5', '−3.9', '0.0', '0.0'])
  })

  it('never print as zero a bound that leaves out zero', () => {
    expect(differenceFigures({ kind: 'real', difference: 0.002, low: 0.0002, high: 0.0038 }, 'percent', 'es-GT')).toMatchObject({ difference: '+0.20', low: '+0.02', high: '+0.38' })
    expect(differenceFigures({ kind: 'untested', difference: -3499, why: 'no-method' }, 'persons', 'es-GT')).toMatchObject({ difference: '−3,499', low: null, count: 3499 })
  })
})

describe('peers', () => {
  it('to begin with are the largest needs of each country that are known', () => {
    const rows = [observed('GT0901', 9, 1, { status: 'suppressed' }), observed('HN0501', 40, 1), observed('HN0801', 44, 1)]
    expect(largestNeeds(rows, TERRITORIES)).toEqual(['HN0801'])
  })
})

describe('mix against rate', () => {
  const rows = (code: string, a: readonly [number, number], b: readonly [number, number]) => [observed('A', ...a, { code }), observed('B', ...b, { code })]

  it('parts a difference that is of the mix alone, worked out by hand', () => {
    // Women 10 %, men 50 % in both; a quarter are women in A (40 %), three quarters in B (20 %).
    const all = [...rows('f', [10, 100], [30, 300]), ...rows('m', [150, 300], [50, 100]), ...rows('all', [160, 400], [80, 400])]
    const result = mixOf(all, 'sex', ['A', 'B'])
    if (result.kind !== 'whole') throw new Error(result.kind)
    expect(result.mix.start).toBeCloseTo(0.4, 12)
    expect(result.mix.end).toBeCloseTo(0.2, 12)
    expect(result.mix.rateEffect).toBeCloseTo(0, 12)
    expect(result.mix.mixEffect).toBeCloseTo(-0.2, 12)
  })

  it('refuses hidden groups and groups that do not sum to the whole', () => {
    const hidden = [...rows('f', [10, 100], [30, 300]), observed('A', 1, 1, { code: 'm', status: 'suppressed' }), observed('B', 50, 100, { code: 'm' }), ...rows('all', [160, 400], [80, 400])]
    expect(mixOf(hidden, 'sex', ['A', 'B'])).toEqual({ kind: 'absent', codes: ['m'] })
    const short = [...rows('f', [10, 100], [30, 300]), ...rows('m', [150, 300], [50, 100]), ...rows('all', [161, 400], [80, 400])]
    expect(mixOf(short, 'sex', ['A', 'B'])).toEqual({ kind: 'incomplete' })
  })
})
