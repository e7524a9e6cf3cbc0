import * as v from 'valibot'
import { type Cells, counts, NOT_REPORTED, REPORTED } from '../../../../scripts/gate/cells/cells.ts'
import { type CellDimension, type CellSpace, cellSpace, codeIn, countIn } from '../../../../scripts/gate/cells/cellSpace.ts'
import type { Knowledge } from '../../../../scripts/gate/package/releasedPackage.ts'
import type { TrueCells } from '../../../../scripts/gate/raw/sumCells.ts'
import { knowledgeOf } from '../../../../scripts/gate/rules/knowledgeOf.ts'
import { type Protection, protectionSchema } from '../../../../scripts/gate/rules/protection.ts'
import { namedStream } from '../../../../src/domain/random/namedStream.ts'

const PLACES = ['HN', 'HN01', 'HN02', 'HN03', 'HN0101', 'HN0102', 'HN0103', 'HN0201', 'HN0202', 'HN0301']
const PERIODS = ['2025', '2025-Q1', '2025-Q2']
const SERVICES = ['all', 'social', 'economic']
const SEXES = ['all', 'f', 'm']

/** Two counts of persons in six municipalities of three departments, one of which has a single municipality. */
export function smallRules(changes: Partial<v.InferInput<typeof protectionSchema>> = {}): Protection {
  return v.parse(protectionSchema, {
    method: 'rounding',
    seed: 1,
    counts: { need: { group: 'service' }, served: { group: 'service' } },
    complements: [{ part: 'served', whole: 'need' }],
    dimensions: {
      territory_id: { kind: 'territory' },
      period: { kind: 'period' },
      service: { kind: 'union', totals: { all: ['social', 'economic'] } },
      sex: { kind: 'sum', totals: { all: ['f', 'm'] } },
    },
    raw: ['raw'],
    tables: [{ name: 'places', counts: ['need', 'served'], levels: [0, 1, 2], periods: ['year', 'quarter'], splits: [[], ['sex']] }],
    ...changes,
  })
}

export interface SmallTruth {
  readonly truth: TrueCells
  readonly rules: Protection
  readonly knowledge: Knowledge
}

/** True tables, drawn anew for each number but always the same: many small and empty cells, one municipality that did not report. */
export function smallTruth(index: number, rules: Protection = smallRules()): SmallTruth {
  const random = namedStream(51, `small truth ${index}`)
  const space = smallSpace()
  const leaves = new Map<string, number>()
  for (const place of PLACES.filter((code) => code.length === 6)) {
    for (const period of PERIODS.slice(1)) for (const sex of SEXES.slice(1)) drawLeaf(`${place} ${period}`, sex)
  }
  const keys: number[] = []
  const values: number[] = []
  const statuses: number[] = []
  for (let key = 0; key < space.countStep * 2; key += 1) {
    const codes = space.dimensions.map((dimension, at) => dimension.codes[codeIn(space, key, at)] ?? '')
    const isSilent = codes[0] === 'HN0103'
    keys.push(key)
    values.push(isSilent ? Number.NaN : total(space.counts[countIn(space, key)] ?? '', codes))
    statuses.push(isSilent ? NOT_REPORTED : REPORTED)
  }
  const placeOf = new Map(keys.map((key, place) => [key, place]))
  const cells: Cells = { space, keys: Float64Array.from(keys), placeOf, values: Float64Array.from(values), statuses: Uint8Array.from(statuses) }
  return { truth: { cells, tables: [], sensitiveAmounts: new Set() }, rules, knowledge: knowledgeOf(rules) }

  function drawLeaf(where: string, sex: string): void {
    const draw = (most: number): number => Math.floor(random.uniform() ** 2 * (most + 1))
    const need = SERVICES.slice(1).map(() => (random.uniform() < 0.3 ? 0 : draw(12)))
    const served = need.map(draw)
    for (const [name, of] of Object.entries({ need, served })) {
      for (const [at, service] of SERVICES.slice(1).entries()) leaves.set(`${name} ${where} ${service} ${sex}`, of[at] ?? 0)
      // Whoever is in both services counts once.
      leaves.set(`${name} ${where} all ${sex}`, Math.max(...of) + Math.ceil(Math.min(...of) / 2))
    }
  }

  function total(count: string, [area = '', period = '', service = '', sex = '']: readonly string[]): number {
    let sum = 0
    for (const [leaf, persons] of leaves) {
      const [name, place = '', quarter = '', of, own] = leaf.split(' ')
      const isIn = name === count && place.startsWith(area) && place !== 'HN0103' && quarter.startsWith(period) && of === service && (sex === 'all' || own === sex)
      if (isIn) sum += persons
    }
    return sum
  }
}

/** Value of a cell named by its codes. */
export function valueAt(cells: Cells, values: Float64Array, count: string, codes: readonly string[]): number {
  const { space } = cells
  const key = codes.reduce((sum, code, at) => sum + (space.dimensions[at]?.codes.indexOf(code) ?? 0) * (space.steps[at] ?? 0), space.counts.indexOf(count) * space.countStep)
  return values[cells.placeOf.get(key) ?? -1] ?? Number.NaN
}

/** Places of the cells with a number. */
export function numbered({ cells }: TrueCells): number[] {
  return [...cells.keys.keys()].filter((place) => counts(cells, place))
}

function smallSpace(): CellSpace {
  const below = (code: string, all: readonly string[], isChild: (one: string) => boolean): [number, number[]] => [all.indexOf(code), all.flatMap((one, at) => (isChild(one) ? [at] : []))]
  const tree = PLACES.filter((code) => code.length < 6).map((code) => below(code, PLACES, (one) => one.length === code.length + 2 && one.startsWith(code)))
  const dimensions: CellDimension[] = [
    { name: 'territory_id', kind: 'sum', role: 'tree', codes: PLACES, parts: new Map(tree) },
    { name: 'period', kind: 'sum', role: 'period', codes: PERIODS, parts: new Map([[0, [1, 2]]]) },
    { name: 'service', kind: 'union', role: 'other', codes: SERVICES, parts: new Map([[0, [1, 2]]]) },
    { name: 'sex', kind: 'sum', role: 'other', codes: SEXES, parts: new Map([[0, [1, 2]]]) },
  ]
  return cellSpace(['need', 'served'], dimensions)
}
