import type { Gathered } from '../../../src/intake/gather/gathered.ts'
import { type GatherContext, type GatheredRows, gatherer } from '../../../src/intake/gather/gatherer.ts'
import { observations, type TreeTerritory } from '../../../src/intake/gather/observations.ts'
import type { Mapping, MeasureMapping } from '../../../src/intake/mapping/mapping.ts'
import { OBSERVATION_STATUSES } from '../../../src/catalog/observation-status.ts'

export const PERCENT: MeasureMapping = { id: 'coverage', title: 'Coverage', method: 'proportion', numerator: 'served', denominator: 'need', value: null, scale: 1, unit: 'percent', factor: 1, direction: 'higher-is-better', ofPeople: true }
export const PRINTED: MeasureMapping = { id: 'rate', title: 'Rate', method: 'as-published', numerator: null, denominator: null, value: 'rate', scale: 1, unit: 'number', factor: 1, direction: 'neutral', ofPeople: false }

/** Two departments of one country with two and one municipalities. */
export const TREE: readonly TreeTerritory[] = [
  { id: 'HND', level: 0, parent_id: null },
  { id: 'HN07', level: 1, parent_id: 'HND' },
  { id: 'HN08', level: 1, parent_id: 'HND' },
  { id: 'HN0701', level: 2, parent_id: 'HN07' },
  { id: 'HN0703', level: 2, parent_id: 'HN07' },
  { id: 'HN0801', level: 2, parent_id: 'HN08' },
]

export function mappingOf(part: Partial<Mapping> = {}): Mapping {
  return {
    place: { column: 'place', department: null, country: null, name: null, system: 'any', decisions: {} },
    period: { column: 'period', fixed: null },
    dimensions: {},
    measures: [PERCENT],
    repeated: 'refuse',
    leftOutRows: [],
    ...part,
  }
}

const CONTEXT: GatherContext = {
  decimal: '.',
  tellsNotApplicable: false,
  placeOf: (text) => (TREE.some(({ id }) => id === text) ? text : null),
  periodOf: (text) => (/^\d{4}(?:-Q[1-4])?$/.test(text) ? text : null),
}

/** Rows of a table put together: lines of comma separated cells, the header first. */
export function gatherLines(lines: readonly string[], mapping: Mapping, context: Partial<GatherContext> = {}, tree = TREE): { rows: GatheredRows; gathered: Gathered } {
  const [header = '', ...body] = lines
  const gather = gatherer(header.split(','), mapping, { ...CONTEXT, ...context })
  for (const [index, line] of body.entries()) gather.take(line.split(','), index + 2)
  const rows = gather.end()
  return { rows, gathered: observations(rows, mapping.measures.map(({ id }) => id), tree) }
}

/** Observations as lines: `coverage HN0701 2025 all f: 4/10 reported`. */
export function linesOf(gathered: Gathered): string[] {
  return Array.from({ length: gathered.size }, (_, at) => {
    const groups = (['service', 'sex', 'age', 'route'] as const).map((dimension) => gathered.codes[dimension][gathered[dimension][at] ?? 0]).filter((code) => code !== 'all')
    const where = [gathered.measureIds[gathered.measure[at] ?? -1], gathered.territoryIds[gathered.territory[at] ?? -1], gathered.periods[gathered.period[at] ?? -1], ...groups].join(' ')
    const numbers = [gathered.numerator[at], gathered.denominator[at], gathered.value[at]].map((number) => (Number.isNaN(number) ? '-' : String(number))).join('/')
    const status = OBSERVATION_STATUSES[gathered.numeratorStatus[at] ?? -1] ?? '?'
    const parts = (gathered.expected[at] ?? 0) > 0 ? ` ${gathered.missing[at]} of ${gathered.expected[at]} missing` : ''
    return `${where}: ${numbers} ${status}${parts}`
  }).sort()
}
