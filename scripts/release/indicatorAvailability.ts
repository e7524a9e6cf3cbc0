import type { IndicatorAvailability, IndicatorDefinition } from '../../src/catalog/indicator.ts'
import { LEVELS, levelOfDepth, type Level } from '../../src/catalog/level.ts'
import { DIMENSION_CODES, DIMENSIONS } from '../../src/catalog/service.ts'
import { databaseName } from '../../src/database/query.ts'
import { availableTables, type Combination } from './availableTables.ts'
import type { NodeConnector } from './nodeConnector.ts'

/**
 * What the released tables hold for an indicator, found by asking them: levels, periods, codes of each dimension, and
 * which dimensions were published together. Throws an Error where they hold nothing at all.
 */
export async function indicatorAvailability(connector: NodeConnector, definition: IndicatorDefinition): Promise<IndicatorAvailability> {
  const { table, measure } = definition.observations
  const fixed = Object.entries(definition.fixed)
  const from = `FROM ${databaseName(table)}.observations o JOIN gazetteer.territories t ON t.id = o.territory_id
    WHERE o.measure = ? AND o.period_kind IN ('year', 'quarter') ${fixed.map(([dimension]) => `AND o.${dimension} = ?`).join(' ')}`
  const parameters = [measure, ...fixed.map(([, code]) => code)]
  const ask = <Row>(select: string, end: string) =>
    connector.answer<Row>({ name: 'availability', sql: `${select} ${from} ${end}`, parameters, tables: ['gazetteer', table], shelf: null })

  // A period in which every place is still to report offers nothing to look at.
  const value = definition.method === 'base' ? 'o.denominator' : 'coalesce(o.numerator, o.value)'
  const seen = await ask<{ depth: number; period: string }>(
    'SELECT DISTINCT t.level::INTEGER AS depth, o.period',
    `AND ${value} IS NOT NULL ORDER BY ALL`,
  )
  const periods = [...new Set(seen.map((row) => row.period))].sort()
  if (periods.length === 0) {
    throw new Error(
      `data/indicators/${definition.id}.json, observations.measure: the table ${table} has no figure of ${measure} for a year or quarter`,
    )
  }
  const codes = DIMENSIONS.map((dimension) => `o.${dimension}`).join(', ')
  const combinations = await ask<Combination>(`SELECT DISTINCT t.level::INTEGER AS depth, o.period_kind, ${codes}`, 'ORDER BY ALL')
  const dimensions: Record<string, readonly string[]> = {}
  for (const dimension of DIMENSIONS) {
    const found = new Set(combinations.map((row) => row[dimension]))
    dimensions[dimension] = DIMENSION_CODES[dimension].filter((code) => found.has(code))
  }
  const depths = new Set(combinations.map((row) => row.depth))
  return {
    levels: LEVELS.filter((_, depth) => depths.has(depth)),
    periods,
    levelPeriods: Object.fromEntries(LEVELS.map((level) => [level, periodsOfLevel(seen, level)])),
    dimensions,
    tables: availableTables(combinations, DIMENSIONS.filter((dimension) => definition.fixed[dimension] === undefined)),
  }
}

/** At district level Guatemala and Honduras keep their municipalities. */
function periodsOfLevel(seen: readonly { depth: number; period: string }[], level: Level): string[] {
  const own = (depth: number) => levelOfDepth(depth) === level || (level === 'district' && levelOfDepth(depth) === 'municipality')
  return [...new Set(seen.filter((row) => own(row.depth)).map((row) => row.period))].sort()
}
