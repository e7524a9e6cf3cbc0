import { type CellSpace } from '../cells/cellSpace.ts'
import { type Cells, NOT_APPLICABLE, NOT_REPORTED, REPORTED } from '../cells/cells.ts'
import type { Protection, TableRule } from '../rules/protection.ts'
import { type AmountRule, type AmountSum, isSensitiveAmount, withTotals } from './amounts.ts'
import { linkedDimensions, literal, type RawDatabase } from './loadRaw.ts'
import { MARKS } from '../../../src/intake/cells/marks.ts'
import type { RawSpace } from './rawSpace.ts'

/** Cells of one published table, in the order in which they are written: the places of `cells` by count, row by row. */
export interface TableCells {
  readonly rule: TableRule
  /** Code of each dimension, by row. */
  readonly rows: readonly Int32Array[]
  /** For each count of the rule, then for each amount, the cell of each row. */
  readonly cells: readonly Int32Array[]
}

/** Every cell the rules publish with its true value and with what is known of it; nothing is hidden yet. */
export interface TrueCells {
  readonly cells: Cells
  readonly tables: readonly TableCells[]
  /** Places of amounts of money that tell of one of their contributors. */
  readonly sensitiveAmounts: ReadonlySet<number>
}

/** Sums the raw counts into the cells of the tables. Empty sums are zero, not reported or not applicable. */
export async function sumCells(database: RawDatabase, rules: Protection, raw: RawSpace): Promise<TrueCells> {
  const { space } = raw
  const absence = await absences(database, rules, raw)
  const keys: number[] = []
  const placeOf = new Map<number, number>()
  const statuses: number[] = []
  const tables = rules.tables.map((rule): TableCells => {
    const grid = gridOf(rule, raw)
    const rows = space.dimensions.map((_, dimension) => Int32Array.from(grid, (codes) => codes[dimension] ?? 0))
    const cells = [...rule.counts, ...rule.amounts].map((count) => {
      const first = space.counts.indexOf(count) * space.countStep
      return Int32Array.from(grid, (codes) => {
        const key = codes.reduce((sum, code, dimension) => sum + code * (space.steps[dimension] ?? 1), first)
        const known = placeOf.get(key)
        if (known !== undefined) return known
        placeOf.set(key, keys.length)
        keys.push(key)
        statuses.push(absence(count, codes))
        return keys.length - 1
      })
    })
    return { rule, rows, cells }
  })
  const values = new Float64Array(keys.length)
  const sensitiveAmounts = new Set<number>()
  for (const rule of rules.tables) {
    for (const split of rule.splits) {
      for (const count of rule.counts) {
        for (const { key, persons } of await sums(database, rules, space, rule, split, count)) {
          const place = placeOf.get(key)
          if (place !== undefined && statuses[place] === REPORTED) values[place] = persons
        }
      }
      for (const amount of rules.amounts.filter(({ column }) => rule.amounts.includes(column))) {
        for (const found of withTotals(await amountSums(database, space, rule, split, amount), space)) {
          const place = placeOf.get(found.key)
          if (place === undefined || statuses[place] !== REPORTED) continue
          values[place] = found.sum
          if (isSensitiveAmount(found, amount)) sensitiveAmounts.add(place)
        }
      }
    }
  }
  const cells = { space, keys: Float64Array.from(keys), placeOf, values, statuses: Uint8Array.from(statuses) }
  for (const [place, status] of cells.statuses.entries()) if (status !== REPORTED) values[place] = Number.NaN
  return { cells, tables, sensitiveAmounts }
}

/** Codes of each row of a table, ordered by split, then by code of each dimension. */
function gridOf(rule: TableRule, { space, levels, periodKinds }: RawSpace): number[][] {
  const rows: number[][] = []
  for (const split of rule.splits) {
    let grid: number[][] = [[]]
    for (const dimension of space.dimensions) {
      const wanted = [...dimension.codes.keys()].filter((code) => {
        const only = rule.codes[dimension.name]
        if (only && !only.includes(dimension.codes[code] ?? '')) return false
        if (dimension.role === 'tree') return (rule.levels as readonly number[]).includes(levels[code] ?? -1)
        if (dimension.role === 'period') return rule.periods.includes(periodKinds[code] ?? 'year')
        if (dimension.kind === 'union') return true
        return split.includes(dimension.name) !== isTop(dimension.parts, code)
      })
      grid = grid.flatMap((row) => wanted.map((code) => [...row, code]))
    }
    rows.push(...grid)
  }
  return rows
}

/** Whether a code is no part of any other: the margin. */
function isTop(parts: ReadonlyMap<number, readonly number[]>, code: number): boolean {
  return ![...parts.values()].some((of) => of.includes(code))
}

async function sums(
  database: RawDatabase,
  rules: Protection,
  space: CellSpace,
  rule: TableRule,
  split: readonly string[],
  count: string,
): Promise<{ key: number; persons: number }[]> {
  const of = rules.counts[count]?.of
  const linked = of ? memberJoin(rules, space, of) : ''
  return database.ask(`SELECT ${keySql(space, split, count)} AS key, sum(n."${of?.count ?? count}")::DOUBLE AS persons
    ${fromSql(space, rule)} ${linked}
    GROUP BY 1 HAVING sum(n."${of?.count ?? count}") > 0`)
}

/** Of single codes of groups: totals of money are made from them, see `withTotals`. */
async function amountSums(database: RawDatabase, space: CellSpace, rule: TableRule, split: readonly string[], { column, largest, second }: AmountRule): Promise<AmountSum[]> {
  return database.ask(`WITH found AS (
      SELECT ${keySql(space, split, column)} AS key, sum(n."${column}") AS sum, list_reverse_sort(flatten(list([coalesce(n."${largest}", 0), coalesce(n."${second}", 0)]))) AS contributions
      ${fromSql(space, rule)} GROUP BY 1 HAVING sum(n."${column}") > 0)
    SELECT key, sum::DOUBLE AS sum, contributions[1]::DOUBLE AS largest, contributions[2]::DOUBLE AS second FROM found`)
}

function keySql(space: CellSpace, split: readonly string[], count: string): string {
  const terms = space.dimensions.map((dimension, at) => {
    const step = space.steps[at] ?? 1
    if (dimension.role === 'tree') return `t.above * ${step}::DOUBLE`
    if (dimension.role === 'period') return `p.above * ${step}::DOUBLE`
    if (dimension.kind === 'union' || split.includes(dimension.name)) return `n."${dimension.name}" * ${step}::DOUBLE`
    const margin = dimension.codes.findIndex((_, code) => isTop(dimension.parts, code))
    return `${margin * step}::DOUBLE`
  })
  return [`${space.counts.indexOf(count) * space.countStep}::DOUBLE`, ...terms].join(' + ')
}

function fromSql(space: CellSpace, rule: TableRule): string {
  return `FROM numbers n
    JOIN above_territory t ON t.place = n."${nameOf(space, 'tree')}" AND t.kind IN (${rule.levels.map((level) => `'${level}'`).join(', ')})
    JOIN above_period p ON p.place = n."${nameOf(space, 'period')}" AND p.kind IN (${rule.periods.map((kind) => `'${kind}'`).join(', ')})`
}

function nameOf(space: CellSpace, role: 'tree' | 'period'): string {
  return space.dimensions.find((dimension) => dimension.role === role)?.name ?? ''
}

/** Keeps the raw rows of the areas that are members; a membership's period is the one summed up to. */
function memberJoin(rules: Protection, space: CellSpace, of: { membership: string; codes: readonly string[] }): string {
  const membership = rules.memberships.find(({ name }) => name === of.membership)
  if (!membership) throw new RangeError(`the rules name no membership ${of.membership}`)
  const on = linkedDimensions(space).map(({ name, role }) => `m."${name}" = ${role === 'period' ? 'p.above' : `n."${name}"`}`)
  const codes = of.codes.map((code) => `'${literal(code)}'`).join(', ')
  return `JOIN "member_${membership.name}" m ON ${on.join(' AND ')} AND m.code IN (${codes})`
}

/** What stands in a cell without any persons: zero reported, not reported, or not applicable. */
async function absences(database: RawDatabase, rules: Protection, { space }: RawSpace): Promise<(count: string, codes: readonly number[]) => number> {
  const tree = space.dimensions.findIndex(({ role }) => role === 'tree')
  const period = space.dimensions.findIndex(({ role }) => role === 'period')
  const unions = space.dimensions.flatMap(({ kind, name }, at) => (kind === 'union' ? [{ name, at }] : []))
  const early = new Set<string>()
  const never = new Set<string>()
  for (const count of space.counts.filter((name) => !rules.counts[name]?.of)) {
    const marked = await database.ask<{ place: number }>(`SELECT DISTINCT p.above AS place FROM raw
      JOIN "code_${space.dimensions[period]?.name}" c ON c.code = raw."${space.dimensions[period]?.name}"
      JOIN above_period p ON p.place = c.place WHERE raw."${count}" = '${MARKS.tooEarly}'`)
    for (const { place } of marked) early.add(`${count} ${place}`)
    for (const { name, at } of unions) {
      const codes = await database.ask<{ place: number }>(`SELECT c.place FROM raw JOIN "code_${name}" c ON c.code = raw."${name}"
        GROUP BY c.place HAVING bool_and(raw."${count}" = '${MARKS.notApplicable}')`)
      for (const { place } of codes) never.add(`${count} ${at} ${place}`)
    }
  }
  const silent = new Set<string>()
  if (rules.reports) {
    const rows = await database.ask<{ t: number; p: number }>(`SELECT t.above AS t, p.above AS p FROM "${rules.reports.resource}" r
      JOIN "code_${space.dimensions[tree]?.name}" ct ON ct.code = r."${space.dimensions[tree]?.name}" JOIN above_territory t ON t.place = ct.place
      JOIN "code_${space.dimensions[period]?.name}" cp ON cp.code = r."${space.dimensions[period]?.name}" JOIN above_period p ON p.place = cp.place
      GROUP BY ALL HAVING max(r.reported::INTEGER) = 0`)
    for (const { t, p } of rows) silent.add(`${t} ${p}`)
  }
  const reporting = new Set(rules.reports?.counts ?? [])
  return (count, codes) => {
    if (unions.some(({ at }) => never.has(`${count} ${at} ${codes[at]}`))) return NOT_APPLICABLE
    if (early.has(`${count} ${codes[period]}`)) return NOT_REPORTED
    return reporting.has(count) && silent.has(`${codes[tree]} ${codes[period]}`) ? NOT_REPORTED : REPORTED
  }
}
