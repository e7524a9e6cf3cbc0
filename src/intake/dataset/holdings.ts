import { LEVELS, levelOfDepth } from '../../catalog/level.ts'
import { periodKind } from '../../catalog/period.ts'
import { DIMENSIONS } from '../../catalog/service.ts'
import type { Gathered } from '../gather/gathered.ts'
import { REPORTED } from '../gather/readCell.ts'
import type { OwnHoldings } from './own-dataset.ts'

type Holding = {
  periods: Set<string>
  levelPeriods: Map<string, Set<string>>
  codes: Record<(typeof DIMENSIONS)[number], Set<string>>
  tables: Map<number, OwnHoldings[string]['tables'][number]>
}

/** What the observations of each measure hold: the same facts a release finds by SQL when it is built. */
export function holdingsOf(gathered: Gathered, levelOf: (territory: string) => number): OwnHoldings {
  const levels = gathered.territoryIds.map((id) => levelOfDepth(levelOf(id)))
  const kinds = gathered.periods.map(periodKind)
  const measures = gathered.measureIds.map((): Holding => ({ periods: new Set(), levelPeriods: new Map(), codes: { service: new Set(['all']), sex: new Set(['all']), age: new Set(['all']), route: new Set(['all']) }, tables: new Map() }))
  for (let at = 0; at < gathered.size; at += 1) {
    const held = measures[gathered.measure[at] ?? -1]
    const level = levels[gathered.territory[at] ?? -1]
    const period = gathered.periods[gathered.period[at] ?? -1]
    const kind = kinds[gathered.period[at] ?? -1]
    if (!held || level === undefined || period === undefined || kind === undefined) continue
    let dimensions = 0
    for (const [bit, dimension] of DIMENSIONS.entries()) {
      const code = gathered[dimension][at] ?? 0
      if (code === 0) continue
      dimensions |= 1 << bit
      held.codes[dimension].add(gathered.codes[dimension][code] ?? '')
    }
    // Numbers, not texts: this runs for millions of observations.
    const key = (LEVELS.indexOf(level) * 2 + (kind === 'year' ? 0 : 1)) * 16 + dimensions
    if (!held.tables.has(key)) held.tables.set(key, { level, periods: kind, dimensions: DIMENSIONS.filter((_, bit) => dimensions & (1 << bit)) })
    held.periods.add(period)
    const isFigure = gathered.numeratorStatus[at] === REPORTED || gathered.denominatorStatus[at] === REPORTED
    if (!isFigure) continue
    const periods = held.levelPeriods.get(level)
    if (periods) periods.add(period)
    else held.levelPeriods.set(level, new Set([period]))
  }
  return Object.fromEntries(
    measures.map((held, measure) => [
      gathered.measureIds[measure] ?? '',
      {
        periods: [...held.periods].sort(),
        levelPeriods: Object.fromEntries([...held.levelPeriods].map(([level, periods]) => [level, [...periods].sort()])),
        codes: { service: [...held.codes.service], sex: [...held.codes.sex], age: [...held.codes.age], route: [...held.codes.route] },
        tables: [...held.tables.values()],
      },
    ]),
  )
}
