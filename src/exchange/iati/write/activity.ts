import { COUNTRY_CODES } from '../../countryCodes.ts'
import type { LocalizedText } from '../../../catalog/indicator.ts'
import type { DraftProgramme } from '../../draft.ts'
import { element, type XmlElement } from '../../xml/element.ts'
import {
  DAC_REGIONS,
  DATE_TYPES,
  DESCRIPTION_TYPES,
  OTHER_IDENTIFIER,
  OWN_SECTOR,
  OWN_VOCABULARY,
  REGION,
  ROLES,
  STATUS_CODES,
  SYNTHETIC_MARK,
} from '../codes.ts'
import type { IatiOptions } from '../writeIati.ts'
import { budgets, results } from './figures.ts'
import { locations } from './locations.ts'
import { narratives } from './narratives.ts'
import { ownFacts } from './ownFacts.ts'
import { documents } from './sources.ts'

const ONLY_YEAR: LocalizedText = { es: 'Solo se publicó el año.', en: 'Only the year was published.' }
const UNSHARED: LocalizedText = {
  es: 'Varios países de la región; ninguna publicación dice cuánto corresponde a cada uno.',
  en: 'Several countries of the region; no publication says how much goes to each.',
}
const SECTOR: LocalizedText = { es: 'Reintegración de personas migrantes retornadas', en: 'Reintegration of returned migrants' }

/** A programme as one activity, its elements in the order of the type iati-activity. */
export function activity(programme: DraftProgramme, options: IatiOptions): XmlElement {
  const { reporting, serviceName } = options
  const mark = programme.kind === 'synthetic' ? SYNTHETIC_MARK : { es: '', en: '' }
  return element('iati-activity', { 'xml:lang': 'es', 'arraigo:id': programme.id, 'arraigo:kind': programme.kind }, [
    element('iati-identifier', {}, `${reporting.reference}-${programme.id}`),
    element('reporting-org', { ref: reporting.reference, type: reporting.type, 'secondary-reporter': '1' }, narratives(reporting.name)),
    element('title', {}, narratives({ es: mark.es + programme.title.es, en: mark.en + programme.title.en })),
    element('description', { type: DESCRIPTION_TYPES.general }, narratives(programme.summary)),
    ...descriptions(programme),
    ...programme.funders.map((name) => organisation(name, ROLES.funding)),
    ...programme.implementers.map((name) => organisation(name, ROLES.implementing)),
    ...programme.references.map(({ scheme, code, source }) =>
      element('other-identifier', { ref: code, type: OTHER_IDENTIFIER, 'arraigo:source': source }, [
        element('owner-org', {}, [element('narrative', {}, scheme)]),
      ]),
    ),
    programme.status === null ? null : element('activity-status', { code: STATUS_CODES[programme.status] }),
    ...dates(programme),
    ...recipients(programme),
    ...locations(programme),
    element('sector', { vocabulary: OWN_VOCABULARY, code: OWN_SECTOR }, narratives(SECTOR)),
    // A tag, unlike a sector, needs no share of the money, which nobody has published by service.
    ...programme.services.map((id) => element('tag', { vocabulary: OWN_VOCABULARY, code: id }, narratives(serviceName(id)))),
    ...budgets(programme),
    ...documents(programme),
    ...results(programme),
    ownFacts(programme),
  ])
}

/** What it wants to bring about is a description of objectives; makes, fields and the way of a person are other descriptions. */
function descriptions({ outcomes, outputs, fields, pathway }: DraftProgramme): XmlElement[] {
  const statements = [
    ...outcomes.map((one) => ({ ...one, list: 'outcomes', type: DESCRIPTION_TYPES.objectives, stage: null })),
    ...outputs.map((one) => ({ ...one, list: 'outputs', type: DESCRIPTION_TYPES.other, stage: null })),
    ...fields.map((one) => ({ ...one, list: 'fields', type: DESCRIPTION_TYPES.other, stage: null })),
    ...pathway.map((one) => ({ ...one, list: 'pathway', type: DESCRIPTION_TYPES.other, id: null })),
  ]
  return statements.map(({ text, list, type, id, stage, source }) =>
    element('description', { type, 'arraigo:list': list, 'arraigo:id': id, 'arraigo:stage': stage, 'arraigo:source': source }, narratives(text)),
  )
}

/** No reference and no type of organisation: none was published, and an invented one would point to somebody else. */
function organisation(name: string, role: string): XmlElement {
  return element('participating-org', { role }, [element('narrative', {}, name)])
}

function dates({ period, status }: DraftProgramme): XmlElement[] {
  const start = status === 'planned' ? DATE_TYPES.plannedStart : DATE_TYPES.actualStart
  const end = status === 'completed' ? DATE_TYPES.actualEnd : DATE_TYPES.plannedEnd
  return [
    ...(period.start === null ? [] : [element('activity-date', { type: start, 'iso-date': `${period.start}-01-01` }, narratives(ONLY_YEAR))]),
    ...(period.end === null ? [] : [element('activity-date', { type: end, 'iso-date': `${period.end}-12-31` }, narratives(ONLY_YEAR))]),
  ]
}

/**
 * One country takes all and needs no share. Several need shares that add up to 100 (documentation of recipient-country in the
 * schema); none was published, so the region takes all, and our own elements name the countries.
 */
function recipients({ countries }: DraftProgramme): XmlElement[] {
  const [only] = countries
  if (only === undefined) return []
  if (countries.length === 1) return [element('recipient-country', { code: COUNTRY_CODES[only] })]
  return [element('recipient-region', { code: REGION, vocabulary: DAC_REGIONS }, narratives(UNSHARED))]
}
