import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { TerritoryRow } from '../../../src/catalog/territory-row.ts'
import { readJson } from '../../catalog/readJson.ts'
import { releasedPackage, type ReleasedResource } from '../package/releasedPackage.ts'
import { literal } from '../raw/loadRaw.ts'
import type { Protection } from '../rules/protection.ts'
import { column, type Comparison } from './comparison.ts'
import type { FaultList } from './faultList.ts'
import { fault } from '../../../src/intake/cells/cellJudgement.ts'
import { partPairs } from './partPairs.ts'

/** A total that is this many times what it was, or this part of it, was hardly counted in the same way. */
const FACTOR = 3
/** Totals below this many persons jump by themselves. */
const FEWEST_PERSONS = 30

interface Jump {
  readonly territory: string
  readonly period: string
  readonly before: number
  readonly now: number
}

/**
 * Warns where a count of a country or department in a period, over all groups, is more than three times or less than a
 * third of what the release in the folder `previous` says. Columns that either side does not have are passed over.
 */
export async function warnOfJumps(comparison: Comparison, rules: Protection, counts: readonly string[], previous: string, territories: readonly TerritoryRow[], warnings: FaultList): Promise<void> {
  const file = join(previous, 'datapackage.json')
  if (!existsSync(file)) {
    warnings.tell(null, null, fault('previous', 'la publicación anterior no tiene datapackage.json: no se compara', 'the last release has no datapackage.json: nothing is compared'))
    return
  }
  const description = readJson(file, releasedPackage, (row, field, es, en) => warnings.tell(row, field, fault('previous', es, en)))
  if (!description) return
  const tree = nameOf(rules, 'territory')
  const period = nameOf(rules, 'period')
  await loadAbove(comparison, rules, territories)
  const told = new Set<string>()
  for (const resource of description.resources.filter(({ role }) => role === 'counts')) {
    const names = resource.schema.fields.map(({ name }) => name)
    if (!names.includes(tree) || !names.includes(period) || !existsSync(join(previous, resource.path))) continue
    for (const count of counts.filter((name) => names.includes(name) && names.includes(`${name}_status`))) {
      for (const jump of await jumpsOf(comparison, rules, resource, previous, count, tree, period)) {
        const key = `${count} ${jump.territory} ${jump.period}`
        if (told.has(key)) continue
        told.add(key)
        const es = `${jump.territory}, ${jump.period}: ${jump.now}, y en la publicación anterior ${jump.before}; ¿se contó igual?`
        const en = `${jump.territory}, ${jump.period}: ${jump.now}, and in the last release ${jump.before}; was it counted alike?`
        warnings.tell(null, count, fault('jump', es, en))
      }
    }
  }
}

/** Codes of countries and departments, and pairs of every territory and period with itself and with what it lies in. */
async function loadAbove(comparison: Comparison, rules: Protection, territories: readonly TerritoryRow[]): Promise<void> {
  const areas = territories.filter(({ level }) => level <= 1).map(({ id }) => id)
  await comparison.run(`CREATE OR REPLACE TABLE wide AS SELECT * FROM (VALUES ${areas.map((code) => `(${quoted(code)})`).join(', ')}) w(code)`)
  for (const [name, dimension] of Object.entries(rules.dimensions)) {
    if (dimension.kind !== 'territory' && dimension.kind !== 'period') continue
    const rows = await comparison.ask<{ code: string }>(`SELECT DISTINCT ${column(name)}::VARCHAR AS code FROM raw`)
    const own = rows.map(({ code }) => code)
    const wide = dimension.kind === 'territory' ? areas : own.map((code) => code.slice(0, 4))
    const pairs = partPairs(dimension, new Set([...own, ...wide]), territories).filter(({ part }) => own.includes(part))
    const lines = [...own.map((code) => ({ total: code, part: code })), ...pairs].map(({ total, part }) => `(${quoted(total)}, ${quoted(part)})`)
    await comparison.run(`CREATE OR REPLACE TABLE above_${dimension.kind} AS SELECT * FROM (VALUES ${lines.join(', ')}) a(whole, part)`)
  }
}

async function jumpsOf(comparison: Comparison, rules: Protection, resource: ReleasedResource, folder: string, count: string, tree: string, period: string): Promise<Jump[]> {
  const names = resource.schema.fields.map(({ name }) => name)
  const others = Object.entries(rules.dimensions).flatMap(([name, dimension]) => (dimension.kind === 'sum' || dimension.kind === 'union' ? [{ name, dimension }] : []))
  const isTop = others.filter(({ name }) => names.includes(name)).map(({ name, dimension }) => `${column(name)} IN (${topsOf(dimension.totals)})`)
  // Groups in which a person counts once have a row for all; sums are made of their finest parts, never of totals beside them.
  const counted = others.map(({ name, dimension }) =>
    dimension.kind === 'union' ? `r.${column(name)}::VARCHAR IN (${topsOf(dimension.totals)})` : `r.${column(name)}::VARCHAR NOT IN (${Object.keys(dimension.totals).map(quoted).join(', ')})`,
  )
  const [t, p, c] = [column(tree), column(period), column(count)]
  const isLowest = [[t, 'territory'], [p, 'period']].map(([name, kind]) => `r.${name}::VARCHAR NOT IN (SELECT whole FROM above_${kind} WHERE whole <> part)`)
  const finest = [...counted, ...isLowest].join(' AND ')
  return comparison.ask<Jump>(`WITH before AS (
      SELECT ${t} AS territory, ${p} AS period, max(TRY_CAST(${c} AS DOUBLE)) AS persons
      FROM read_csv('${literal(join(folder, resource.path))}', all_varchar = true, header = true, delim = ',', comment = '#')
      WHERE ${[`${column(`${count}_status`)} IN ('reported', 'rounded')`, `${t} IN (SELECT code FROM wide)`, ...isTop].join(' AND ')} GROUP BY ALL),
    finest AS (SELECT r.* FROM raw r WHERE ${finest}),
    now AS (SELECT a.whole AS territory, b.whole AS period, sum(f.${c})::DOUBLE AS persons
      FROM finest f JOIN above_territory a ON a.part = f.${t}::VARCHAR JOIN wide ON wide.code = a.whole JOIN above_period b ON b.part = f.${p}::VARCHAR GROUP BY ALL)
    SELECT before.territory, before.period, before.persons AS before, coalesce(now.persons, 0) AS now
    FROM before LEFT JOIN now USING (territory, period)
    WHERE greatest(before.persons, coalesce(now.persons, 0)) >= ${FEWEST_PERSONS}
      AND greatest(before.persons, coalesce(now.persons, 0)) > ${FACTOR} * least(before.persons, coalesce(now.persons, 0))
    ORDER BY before.territory, before.period`)
}

/** Codes that are part of no other. */
function topsOf(totals: Readonly<Record<string, readonly string[]>>): string {
  const parts = new Set(Object.values(totals).flat())
  return Object.keys(totals).filter((code) => !parts.has(code)).map(quoted).join(', ')
}

function quoted(code: string): string {
  return `'${literal(code)}'`
}

function nameOf(rules: Protection, kind: 'territory' | 'period'): string {
  return Object.entries(rules.dimensions).find(([, dimension]) => dimension.kind === kind)?.[0] ?? ''
}
