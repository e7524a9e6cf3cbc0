/** The four levels of territory a map can show, from wide to narrow. */
export const LEVELS = ['country', 'department', 'municipality', 'district'] as const
export type Level = (typeof LEVELS)[number]

/** Id of a territory of level 0, ISO 3166-1 alpha-3. Which there are, the catalog of the release says. */
export type CountryId = string

/**
 * SQL condition that picks the territories a map of this level draws.
 * At district level countries that have no districts keep their municipalities.
 */
export const TERRITORIES_AT_LEVEL: Record<Level, string> = {
  country: 'level = 0',
  department: 'level = 1',
  municipality: 'level = 2',
  district: 'is_leaf',
}

/** Level of a territory as stored (0 to 3), as a level of the map. */
export function levelOfDepth(depth: number): Level {
  return LEVELS[depth] ?? 'district'
}
