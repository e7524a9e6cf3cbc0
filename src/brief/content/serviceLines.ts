import type { PlaceReached, PlaceReport, PlaceService } from '../../place/place-file.ts'
import type { BriefWords } from './briefWords.ts'
import { type LimitedList, limited } from './limitedList.ts'

/** Some services and what is said of them: `lead` ends in a colon. */
export interface ServiceLine {
  readonly lead: string
  readonly services: string
}

export interface ServiceLines {
  readonly offered: ServiceLine | null
  /** Stands above `away`; null where all are offered or nothing is known. */
  readonly awayLead: string | null
  /** Nearest first, and last those that no place known offers. */
  readonly away: LimitedList<ServiceLine>
  /** One line for each kind of absence. */
  readonly unknown: readonly ServiceLine[]
}

/** Which services are offered here, where the others are nearest, and of which it is not known; `most` places near by are named. */
export function serviceLines({ services }: PlaceReport, words: BriefWords, most: number): ServiceLines {
  const known = services.filter(({ offered }) => offered.value !== undefined)
  const here = known.filter(({ offered }) => (offered.value ?? 0) > 0)
  const away = known.filter(({ offered }) => offered.value === 0)
  const lead = here.length > 0 ? words.brief('offered', { count: words.count(here.length), all: words.count(services.length) }) : words.brief('offeredNone')
  return {
    offered: known.length > 0 ? { lead, services: namesOf(here, words) } : null,
    awayLead: away.length > 0 ? words.brief('away') : null,
    away: limited(awayLines(away, words), most, words),
    unknown: unknownLines(services.filter(({ offered }) => offered.value === undefined), words),
  }
}

function awayLines(away: readonly PlaceService[], words: BriefWords): ServiceLine[] {
  const reached = away.flatMap(({ nearest }) => (nearest ? [nearest] : []))
  const places = [...new Map(reached.map((each) => [each.place.id, each])).values()].toSorted((one, other) => one.kilometres - other.kilometres)
  const nowhere = away.filter(({ nearest }) => nearest === null)
  return [
    ...places.map((each) => ({ lead: awayLead(each, words), services: namesOf(away.filter(({ nearest }) => nearest?.place.id === each.place.id), words) })),
    ...(nowhere.length > 0 ? [{ lead: words.brief('awayNowhere'), services: namesOf(nowhere, words) }] : []),
  ]
}

function awayLead({ place, kilometres, minutes }: PlaceReached, words: BriefWords): string {
  const name = place.around === undefined ? place.name : `${place.name} (${place.around})`
  const values = { place: name, kilometres: words.kilometres(kilometres) }
  return minutes === undefined ? words.brief('awayPlace', values) : words.brief('awayPlaceMinutes', { ...values, minutes: words.count(minutes) })
}

function unknownLines(unknown: readonly PlaceService[], words: BriefWords): ServiceLine[] {
  const statuses = [...new Set(unknown.map(({ offered }) => words.absence(offered)))]
  return statuses.map((status) => ({
    lead: words.brief('offerUnknown', { status }),
    services: namesOf(unknown.filter(({ offered }) => words.absence(offered) === status), words),
  }))
}

function namesOf(services: readonly PlaceService[], words: BriefWords): string {
  return services.length === 0 ? '' : `${services.map(({ service }) => words.service(service)).join(', ')}.`
}
