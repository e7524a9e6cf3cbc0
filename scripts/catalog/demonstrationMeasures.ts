import { ACCESS_DISTANCES, ACCESS_TABLE, RATE_TABLES, SERVICES_TABLE } from '../demonstration/measures.ts'

/** Table and measure of everything the demonstration generator makes. */
export function demonstrationMeasures(): (readonly [table: string, measure: string])[] {
  const rates = Object.entries(RATE_TABLES).flatMap(([table, rates]) => rates.map(({ measure }) => [table, measure] as const))
  const access = ACCESS_DISTANCES.map((distance) => [ACCESS_TABLE, `access-${distance}`] as const)
  return [...rates, ...access, [SERVICES_TABLE, 'services-offered']]
}
