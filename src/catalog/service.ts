/** Services of the programme, in the order in which a person meets them. Ids stand in files and links. */
export const SOCIAL_SERVICES = [
  'soft-skills',
  'psychosocial-support',
  'basic-vocational-training',
  'community-engagement',
  'leadership-participation',
] as const
export const ECONOMIC_SERVICES = [
  'skills-certification',
  'upskilling-reskilling',
  'financial-education',
  'labour-intermediation',
  'business-incubation',
  'business-acceleration',
] as const
export const SERVICES = [...SOCIAL_SERVICES, ...ECONOMIC_SERVICES] as const
export type ServiceId = (typeof SERVICES)[number]

/**
 * `social`, `economic` and `all` count each person once however many services she used,
 * so a group is not the sum of its services.
 */
export const SERVICE_GROUPS = ['all', 'social', 'economic'] as const
export type ServiceGroupId = (typeof SERVICE_GROUPS)[number]
export const SERVICE_CODES = [...SERVICE_GROUPS, ...SERVICES] as const
export type ServiceCode = (typeof SERVICE_CODES)[number]

export const SEXES = ['all', 'f', 'm'] as const
export const AGES = ['all', '0-17', '18-29', '30-plus'] as const
export const ROUTES = ['all', 'air', 'land'] as const
export type Sex = (typeof SEXES)[number]
export type Age = (typeof AGES)[number]
export type Route = (typeof ROUTES)[number]

export const DIMENSIONS = ['service', 'sex', 'age', 'route'] as const
export type Dimension = (typeof DIMENSIONS)[number]
export const DIMENSION_CODES: Record<Dimension, readonly string[]> = {
  service: SERVICE_CODES,
  sex: SEXES,
  age: AGES,
  route: ROUTES,
}
