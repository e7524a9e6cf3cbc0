import type { CountryId } from '../../../catalog/level.ts'
import { SERVICES, type ServiceId } from '../../../catalog/service.ts'
import type { DraftProgramme, ExchangeNote } from '../../draft.ts'
import { exchangeNote } from '../../draft.ts'
import { identifierOf } from '../../text/identifier.ts'
import type { XmlElement } from '../../xml/element.ts'
import { countryOfCode } from '../../countryCodes.ts'
import { DAC_REGIONS, DATE_TYPES, OTHER_IDENTIFIER, OWN_SECTOR, OWN_VOCABULARY, REGION, ROLES, SYNTHETIC_MARK } from '../codes.ts'
import { readDescriptions } from './descriptions.ts'
import { readFigures } from './figures.ts'
import { readLocations } from './locations.ts'
import { localized, nameIn, type TextContext } from './localized.ts'
import { readOwnFacts } from './ownFacts.ts'
import type { Reading } from './reading.ts'
import { readSources } from './sources.ts'
import { readStatus } from './status.ts'

/** What a file tells of a place, to find its territory by. */
export interface PlaceFacts {
  readonly name: string
  readonly longitude: number | null
  readonly latitude: number | null
  readonly codes: readonly string[]
}

export interface ActivityContext {
  readonly read: Reading
  readonly notes: ExchangeNote[]
  readonly where: string
  readonly unique: (wanted: string) => string
  readonly territoryOf: (place: PlaceFacts) => string | null
}

export function readActivity(activity: XmlElement, given: ActivityContext): DraftProgramme {
  const { read, notes, where } = given
  const context: TextContext = { read, notes, where, language: read.attribute(activity, 'xml:lang') ?? '' }
  const identifier = read.child(activity, 'iati-identifier')
  const code = identifier === null ? '' : read.text(identifier).trim()
  const ownId = read.attribute(activity, 'arraigo:id')
  const kind = read.attribute(activity, 'arraigo:kind') === 'synthetic' ? 'synthetic' : 'published'
  const title = localized(read.child(activity, 'title'), context) ?? { es: code || where, en: code || where }
  const own = readOwnFacts(activity, context)
  const sources = readSources(activity, context, { isOwn: ownId !== null, identifier: code, sources: own.sources })
  const { summary, ...statements } = readDescriptions(activity, context, sources.named)
  const { places, references: locationTerritories } = readLocations(activity, context, sources.named, given.territoryOf)
  const figures = readFigures(activity, context, sources.named, locationTerritories)
  const references = readIdentifiers(activity, context, sources.named)
  const { funders, implementers, partners } = readOrganisations(activity, context)
  const status = readStatus(activity, context)
  return {
    id: given.unique(ownId ?? identifierOf(code, 'activity')),
    kind,
    title: kind === 'synthetic' ? { es: withoutMark(title.es, SYNTHETIC_MARK.es), en: withoutMark(title.en, SYNTHETIC_MARK.en) } : title,
    references: ownId === null && code !== '' ? [{ scheme: 'IATI', code, source: sources.named(null) }, ...references] : references,
    summary: summary ?? title,
    countries: readCountries(activity, read, own.countries),
    funders,
    implementers,
    partners: [...partners, ...own.partners],
    period: readPeriod(activity, read),
    status,
    source: sources.named(own.source),
    promisedPlaces: own.promisedPlaces,
    places,
    services: readServices(activity, read),
    ...statements,
    cohorts: own.cohorts,
    ...figures,
    allied: own.allied,
    notPublished: own.notPublished,
    contradictions: own.contradictions,
    sources: sources.list(),
  }
}

function withoutMark(text: string, mark: string): string {
  return text.startsWith(mark) ? text.slice(mark.length) : text
}

function readIdentifiers(activity: XmlElement, context: TextContext, named: (id: string | null) => string): DraftProgramme['references'] {
  const { read } = context
  return read.children(activity, 'other-identifier').flatMap((each) => {
    const code = read.attribute(each, 'ref')
    read.same(each, { type: OTHER_IDENTIFIER })
    const owner = read.child(each, 'owner-org')
    const scheme = owner === null ? null : (nameIn(owner, context) ?? read.attribute(owner, 'ref'))
    return code === null ? [] : [{ scheme: scheme ?? 'IATI', code, source: named(read.attribute(each, 'arraigo:source')) }]
  })
}

/** The standard tells four roles; accountable and extending organisations are partners here, and a note says so. */
function readOrganisations(activity: XmlElement, context: TextContext): Pick<DraftProgramme, 'funders' | 'implementers' | 'partners'> {
  const { read, notes, where } = context
  const found = read.children(activity, 'participating-org').flatMap((each) => {
    const name = nameIn(each, context) ?? read.attribute(each, 'ref')
    return name === null ? [] : [{ name, role: read.attribute(each, 'role') ?? '' }]
  })
  const partners = found.filter(({ role }) => role !== ROLES.funding && role !== ROLES.implementing)
  for (const { name, role } of partners) {
    notes.push(exchangeNote(`${where}/participating-org`, `«${name}» tiene el rol ${role}; figura como socio`, `“${name}” has the role ${role}; shown as a partner`))
  }
  const names = (role: string) => found.filter((one) => one.role === role).map(({ name }) => name)
  return { funders: names(ROLES.funding), implementers: names(ROLES.implementing), partners: partners.map(({ name }) => name) }
}

function readPeriod(activity: XmlElement, read: Reading): DraftProgramme['period'] {
  const dates = read.children(activity, 'activity-date')
  const year = (...types: readonly string[]) => {
    const found = types.map((type) => dates.find((each) => each.attributes['type'] === type)).find((each) => each !== undefined)
    const day = found?.attributes['iso-date'] ?? ''
    if (!found || !/^\d{4}-/.test(day)) return null
    read.attribute(found, 'type')
    // A day other than the first or last of its year is more than a programme keeps, and is left over.
    if (day.endsWith('-01-01') || day.endsWith('-12-31')) read.attribute(found, 'iso-date')
    if (found.children.some((each) => each.text === 'Only the year was published.')) for (const each of found.children) read.whole(each)
    return day.slice(0, 4)
  }
  return { start: year(DATE_TYPES.actualStart, DATE_TYPES.plannedStart), end: year(DATE_TYPES.actualEnd, DATE_TYPES.plannedEnd) }
}

function readCountries(activity: XmlElement, read: Reading, own: readonly CountryId[]): CountryId[] {
  const told = activity.children.filter(({ name }) => name === 'recipient-country').flatMap((each) => {
    const id = countryOfCode(each.attributes['code'] ?? '')
    if (!id) return []
    // Only the code is taken over: a share has no place in a programme and is left over.
    read.take(each)
    read.attribute(each, 'code')
    return [id]
  })
  if (own.length > 1) {
    const region = activity.children.find(({ name, attributes }) => name === 'recipient-region' && attributes['code'] === REGION && attributes['vocabulary'] === DAC_REGIONS)
    if (region) read.whole(region)
  }
  return own.length > 0 ? [...own] : [...new Set(told)]
}

function readServices(activity: XmlElement, read: Reading): ServiceId[] {
  const sector = activity.children.find(({ name, attributes }) => name === 'sector' && attributes['vocabulary'] === OWN_VOCABULARY && attributes['code'] === OWN_SECTOR)
  if (sector) read.whole(sector)
  return activity.children.flatMap((each) => {
    const service = SERVICES.find((id) => id === each.attributes['code'])
    if (each.name !== 'tag' || each.attributes['vocabulary'] !== OWN_VOCABULARY || !service) return []
    read.whole(each)
    return [service]
  })
}
