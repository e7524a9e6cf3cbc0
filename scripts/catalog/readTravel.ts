import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { TravelFriction } from '../../src/place/reach/frictionFor.ts'
import { numberOrNull, requiredText } from './cells.ts'
import { orThrow, type Problem, reporter } from './problem.ts'
import { readTable } from './readTable.ts'
import { PROJECT_DATA, shownPath } from './sourceFolder.ts'
import type { TerritoryRow } from '../../src/catalog/territory-row.ts'

const COLUMNS = ['territory_id', 'minutes_per_kilometre', 'source']
/** Half a minute a kilometre is 120 km/h as the crow flies: less is a speed taken for a friction, or a slip. */
const LEAST_MINUTES = 0.5
/** An hour a kilometre is slower than walking over mountains. */
const MOST_MINUTES = 60

/**
 * Travel friction by territory of any level, of `root/territories/travel.csv`; empty where there is no such file.
 * Throws SourceProblems that name row and field of everything wrong.
 */
export function readTravel(territories: readonly TerritoryRow[], root = PROJECT_DATA): Map<string, TravelFriction> {
  return orThrow((problems) => loadTravel(root, territories, problems))
}

/** As `readTravel`, but adds problems to a list; rows with problems are left out. */
export function loadTravel(root: string, territories: readonly TerritoryRow[], problems: Problem[]): Map<string, TravelFriction> {
  const travel = new Map<string, TravelFriction>()
  const path = join(root, 'territories', 'travel.csv')
  if (!existsSync(path)) return travel
  const report = reporter(problems, shownPath(root, 'territories', 'travel.csv'))
  const known = new Set(territories.map(({ id }) => id))
  for (const row of readTable(path, { required: COLUMNS }, report)) {
    const told = problems.length
    const id = requiredText(row, 'territory_id', report)
    if (id !== '' && !known.has(id)) report(row.number, 'territory_id', `territorio desconocido: «${id}»`, `unknown territory: “${id}”`)
    if (travel.has(id)) report(row.number, 'territory_id', `clave repetida: ${id}`, `duplicate key: ${id}`)
    const source = requiredText(row, 'source', report)
    requiredText(row, 'minutes_per_kilometre', report)
    const minutes = numberOrNull(row, 'minutes_per_kilometre', report)
    if (minutes === null) continue
    if (minutes < LEAST_MINUTES || minutes > MOST_MINUTES) {
      report(
        row.number,
        'minutes_per_kilometre',
        `${minutes} no está entre ${LEAST_MINUTES} y ${MOST_MINUTES} minutos por kilómetro (no son kilómetros por hora)`,
        `${minutes} is not between ${LEAST_MINUTES} and ${MOST_MINUTES} minutes a kilometre (these are not kilometres an hour)`,
      )
    }
    if (problems.length === told) travel.set(id, { minutesPerKilometre: minutes, source })
  }
  return travel
}
