/** The four levels of territory a map can show, from wide to narrow. */
export const LEVELS = ['country', 'department', 'municipality', 'district'] as const
export type Level = (typeof LEVELS)[number]

export const COUNTRIES = ['GTM', 'HND', 'SLV'] as const
export type CountryId = (typeof COUNTRIES)[number]

/**
 * SQL condition that picks the territories a map of this level draws.
 * At district level Guatemala and Honduras, which have no districts, keep their municipalities.
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
