import { DIMENSIONS } from '../../catalog/service.ts'
import type { TerritoryRow } from '../../catalog/territory-row.ts'
import { type Finding, finding } from '../finding.ts'
import type { Gathered } from '../gather/gathered.ts'
import { keyOfParts } from '../gather/gatherer.ts'
import { REPORTED } from '../gather/readCell.ts'
import type { Mapping } from '../mapping/mapping.ts'

const MOST_TOLD = 10

interface Sum {
  numerator: number
  parts: number
}

/**
 * Totals that the file gives beside their parts and that are not their sum: all sexes against each, a department against its
 * municipalities, a year against its quarters; where not all parts are there, only a total below what is there is told. Services of one person overlap and are not summed.
 */
export function wrongTotals(gathered: Gathered, mapping: Mapping, territories: readonly TerritoryRow[]): readonly Finding[] {
  const found: Finding[] = []
  if (!mayHoldTotals(gathered, new Set(territories.flatMap(({ parent_id }) => parent_id ?? [])))) return found
  for (const [measure, mapped] of mapping.measures.entries()) {
    if (mapped.numerator === null) continue
    const rows = new Map<number, number>()
    for (let at = 0; at < gathered.size; at += 1) {
      if (gathered.measure[at] === measure && (gathered.row[at] ?? 0) > 0 && gathered.numeratorStatus[at] === REPORTED) rows.set(keyOf(gathered, at), at)
    }
    for (const { sums, what, needed } of sumsOfParts(gathered, rows, territories)) {
      for (const [key, { numerator, parts }] of sums) {
        const at = rows.get(key)
        if (at === undefined || found.length >= MOST_TOLD) continue
        const total = gathered.numerator[at] ?? Number.NaN
        // Where some parts are missing a total may be more than the others, and never less.
        const isWhole = parts >= (needed(key) ?? Number.POSITIVE_INFINITY)
        if (isWhole ? total === numerator : total >= numerator) continue
        found.push(finding('wrong-total', 'warning', { row: gathered.row[at] ?? null, column: mapped.numerator }, `el total es ${total} y sus partes suman ${numerator} (${what})`, `the total is ${total} and its parts come to ${numerator} (${what})`))
      }
    }
  }
  return found
}

/** Whether any row that was read could be a total: most files give none, and summing millions of rows to learn that takes seconds. */
function mayHoldTotals(gathered: Gathered, parents: ReadonlySet<string>): boolean {
  const isParent = gathered.territoryIds.map((id) => parents.has(id))
  const isYearAmongQuarters = gathered.periods.some((period) => period.includes('-Q')) ? gathered.periods.map((period) => !period.includes('-Q')) : []
  const split = DIMENSIONS.filter((dimension) => dimension !== 'service' && gathered.codes[dimension].length > 2)
  for (let at = 0; at < gathered.size; at += 1) {
    if ((gathered.row[at] ?? 0) === 0) continue
    if (isParent[gathered.territory[at] ?? -1] || isYearAmongQuarters[gathered.period[at] ?? -1]) return true
    for (const dimension of split) if ((gathered[dimension][at] ?? 0) === 0) return true
  }
  return false
}

function* sumsOfParts(gathered: Gathered, rows: ReadonlyMap<number, number>, territories: readonly TerritoryRow[]) {
  const add = (sums: Map<number, Sum>, key: number, at: number) => {
    const sum = sums.get(key) ?? { numerator: 0, parts: 0 }
    sums.set(key, { numerator: sum.numerator + (gathered.numerator[at] ?? 0), parts: sum.parts + 1 })
  }
  for (const dimension of DIMENSIONS) {
    const codes = gathered.codes[dimension]
    if (dimension === 'service' || codes.length < 3) continue
    const sums = new Map<number, Sum>()
    for (const at of rows.values()) if ((gathered[dimension][at] ?? 0) > 0) add(sums, keyOf(gathered, at, { [dimension]: 0 }), at)
    yield { sums, what: dimension as string, needed: () => codes.length - 1 as number | undefined }
  }
  const numbers = new Map(gathered.territoryIds.map((id, number) => [id, number]))
  const parents = new Map(territories.map(({ id, parent_id }) => [numbers.get(id) ?? -1, numbers.get(parent_id ?? '') ?? -1]))
  const children = new Map<number, number>()
  for (const { parent_id } of territories) {
    const parent = numbers.get(parent_id ?? '')
    if (parent !== undefined) children.set(parent, (children.get(parent) ?? 0) + 1)
  }
  const places = new Map<number, Sum>()
  const parentOfKey = new Map<number, number>()
  for (const at of rows.values()) {
    const parent = parents.get(gathered.territory[at] ?? -1) ?? -1
    if (parent < 0) continue
    const key = keyOf(gathered, at, { territory: parent })
    parentOfKey.set(key, parent)
    add(places, key, at)
  }
  yield { sums: places, what: 'territory', needed: (key: number) => children.get(parentOfKey.get(key) ?? -1) }
  const years = new Map(gathered.periods.map((period, number) => [period, number]))
  const times = new Map<number, Sum>()
  for (const at of rows.values()) {
    const period = gathered.periods[gathered.period[at] ?? -1] ?? ''
    const year = period.includes('-Q') ? years.get(period.slice(0, 4)) : undefined
    if (year !== undefined) add(times, keyOf(gathered, at, { period: year }), at)
  }
  yield { sums: times, what: 'period', needed: () => 4 as number | undefined }
}

function keyOf(gathered: Gathered, at: number, other: Partial<Record<'territory' | 'period' | (typeof DIMENSIONS)[number], number>> = {}): number {
  return keyOfParts({
    territory: gathered.territory[at] ?? 0, period: gathered.period[at] ?? 0, service: gathered.service[at] ?? 0, sex: gathered.sex[at] ?? 0, age: gathered.age[at] ?? 0, route: gathered.route[at] ?? 0, ...other,
  })
}
