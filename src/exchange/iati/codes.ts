import type { DraftProgramme } from '../draft.ts'

/** Version of the standard that is written: https://iatistandard.org/en/iati-standard/203/ */
export const VERSION = '2.03'
/**
 * Region of the DAC (codelist Region) that holds the three countries and is in every edition of the list: first
 * "North & Central America, regional", now "Caribbean & Central America, regional".
 */
export const REGION = '389'
export const DAC_REGIONS = '1'
/** The reporting organisation's own vocabulary (codelists SectorVocabulary and TagVocabulary). */
export const OWN_VOCABULARY = '99'
/** The one sector of all programmes here: no publication gives a code of the DAC, and we make none up. */
export const OWN_SECTOR = 'reintegration-of-returned-migrants'
export const WGS84 = 'http://www.opengis.net/def/crs/EPSG/0/4326'

type Status = NonNullable<DraftProgramme['status']>
/**
 * Codelist ActivityStatus: 1 pipeline, 2 implementation, 3 finalisation, 4 closed, 5 cancelled, 6 suspended. Completed is 4:
 * 3 would say that accounts are still open, which no publication tells.
 */
export const STATUS_CODES: Readonly<Record<Status, string>> = { planned: '1', implementation: '2', completed: '4', suspended: '6' }

/** Codelist ActivityDateType: whether a beginning or an end is planned or has been. */
export const DATE_TYPES = { plannedStart: '1', actualStart: '2', plannedEnd: '3', actualEnd: '4' } as const
/** Codelist OrganisationRole. */
export const ROLES = { funding: '1', accountable: '2', extending: '3', implementing: '4' } as const
/** Codelist GeographicExactness: 1 exact, 2 approximate. */
export const EXACTNESS_CODES = { exact: '1', approximate: '2' } as const
/** Codelist ResultType: no publication says whether a figure counts an output or an outcome. */
export const RESULT_TYPE_OTHER = '9'
/** Codelist IndicatorMeasure. */
export const MEASURES = { unit: '1', percentage: '2' } as const
/** Codelist DescriptionType. */
export const DESCRIPTION_TYPES = { general: '1', objectives: '2', other: '4' } as const
/** Codelist OtherIdentifierType: any other identifier of an activity. */
export const OTHER_IDENTIFIER = 'A9'
/** Codelist DocumentCategory. */
export const DOCUMENT_CATEGORIES = { objectives: 'A02', budget: 'A05', results: 'A08', page: 'A12' } as const

/** Stands before the title of a synthetic programme in every file that leaves the project. */
export const SYNTHETIC_MARK = { es: 'DATOS SINTÉTICOS: ', en: 'SYNTHETIC DATA: ' } as const
