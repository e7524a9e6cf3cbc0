import { SERVICE_CODES, type ServiceCode } from '../catalog/service.ts'

/** `cover`: most people within reach; `median`: shortest way for all; `center`: shortest longest way; `set`: fewest points that reach everybody. */
export const PLACEMENT_GOALS = ['cover', 'median', 'center', 'set'] as const
/** Whom the points are for: people in need, those not reached yet, and those in need of two ages. */
export const PEOPLE_MEASURES = ['need', 'gap', 'under-18', '18-29'] as const
/** Where a point may stand: at every seat, where some service is offered already, or at places picked by hand. */
export const CANDIDATE_SETS = ['seats', 'offices', 'picked'] as const
/** More points than this neither fit a link nor a page. */
export const MAXIMUM_POINTS = 20
export const MAXIMUM_REACH = 500
export const MAXIMUM_SAVED = 3
/** Longest lists of places by hand; together with all plans they fit a link. */
export const MAXIMUM_LISTED = { departments: 8, picked: 15, must: 6, mustNot: 6 } as const
/** Money and persons are whole numbers up to this. */
export const MAXIMUM_AMOUNT = 99_999_999

/** A question about places for new points, and what a person made of its answer. Like all state it stands in the link. */
export interface PlacementSettings {
  readonly goal: (typeof PLACEMENT_GOALS)[number]
  readonly service: ServiceCode
  readonly people: (typeof PEOPLE_MEASURES)[number]
  /** Most new points. */
  readonly points: number
  /** Kilometres, or minutes where travel times are used. */
  readonly reach: number
  /** Mark of the file of travel times in use, eight hexadecimal digits; null: straight distances. */
  readonly travel: string | null
  readonly candidates: (typeof CANDIDATE_SETS)[number]
  /** Ids of departments; empty: all of the countries on screen. */
  readonly departments: readonly string[]
  /** Candidates picked by hand. */
  readonly picked: readonly string[]
  readonly must: readonly string[]
  readonly mustNot: readonly string[]
  /** Least share of every department within reach, whole per cent. */
  readonly floor: number | null
  /** Money for all points together, and what a point costs anew and where some service is offered already; in any one currency. */
  readonly budget: number | null
  readonly cost: number | null
  readonly officeCost: number | null
  /** Persons a point has room for. */
  readonly room: number | null
  /** Points set by hand; null: those of the answer. */
  readonly plan: readonly string[] | null
  /** Plans kept to compare. */
  readonly saved: readonly (readonly string[])[]
}

/** The question before anybody asked. */
export function defaultPlacement(): PlacementSettings {
  return {
    goal: 'cover',
    service: 'all',
    people: 'need',
    points: 3,
    reach: 30,
    travel: null,
    candidates: 'seats',
    departments: [],
    picked: [],
    must: [],
    mustNot: [],
    floor: null,
    budget: null,
    cost: null,
    officeCost: null,
    room: null,
    plan: null,
    saved: [],
  }
}

/** A question in normal form: numbers whole and within their bounds, lists without repetition and not too long, nothing both must and must not. */
export function normalPlacement(settings: PlacementSettings): PlacementSettings {
  const { points, reach, floor, plan, saved } = settings
  const must = listed(settings.must, MAXIMUM_LISTED.must)
  return {
    ...settings,
    service: SERVICE_CODES.includes(settings.service) ? settings.service : 'all',
    points: whole(points, 1, MAXIMUM_POINTS) ?? 1,
    reach: whole(reach, 1, MAXIMUM_REACH) ?? 1,
    departments: listed(settings.departments, MAXIMUM_LISTED.departments),
    picked: listed(settings.picked, MAXIMUM_LISTED.picked),
    must,
    mustNot: listed(settings.mustNot.filter((id) => !must.includes(id)), MAXIMUM_LISTED.mustNot),
    floor: whole(floor, 0, 100),
    budget: whole(settings.budget, 0, MAXIMUM_AMOUNT),
    cost: whole(settings.cost, 0, MAXIMUM_AMOUNT),
    officeCost: whole(settings.officeCost, 0, MAXIMUM_AMOUNT),
    room: whole(settings.room, 0, MAXIMUM_AMOUNT),
    plan: plan && listed(plan, MAXIMUM_POINTS),
    saved: saved.filter((each) => each.length > 0).slice(0, MAXIMUM_SAVED).map((each) => listed(each, MAXIMUM_POINTS)),
  }
}

function whole(number: number | null, least: number, most: number): number | null {
  return number === null || !Number.isFinite(number) ? null : Math.min(most, Math.max(least, Math.round(number)))
}

function listed(ids: readonly string[], most: number): readonly string[] {
  return [...new Set(ids)].slice(0, most)
}
