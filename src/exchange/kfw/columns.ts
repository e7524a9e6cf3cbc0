import type { DraftPlace, DraftProgramme } from '../draft.ts'

/**
 * Columns of KfW's project location model, version 4.0, in the order of its schema (mapme-initiative/project_location_model,
 * model/schema/project_core_schema_en.json). `!` marks the required ones.
 */
export const KFW_COLUMNS = [
  'scheme_version!',
  'fid',
  'date_of_data_collection!',
  'donor_project_no!',
  'project_acronym!',
  'data_provider!',
  'publishing_restrictions!',
  'related_community!',
  'location_name!',
  'location_activity_status!',
  'activity_start_date!',
  'activity_end_date!',
  'activity_description!',
  'location_type_theme!',
  'location_type_name!',
  'geographic_exactness!',
  'latitude',
  'longitude',
] as const
export const SCHEME_VERSION = '4.0'

/**
 * Names of the same columns in version 1.0 (openkfw/open-geodata-model, docs/project_location_schema.md and
 * docs/dev/project_core_schema.md), letters and digits alone.
 */
export const EARLIER_NAMES: ReadonlyMap<string, string> = new Map([
  ['schemeversion', 'scheme_version'],
  ['uniqueid', 'fid'],
  ['dateofdatacollection', 'date_of_data_collection'],
  ['kfwprojectnoinpro', 'donor_project_no'],
  ['projectacronym', 'project_acronym'],
  ['dataowner', 'data_provider'],
  ['publishingrestrictions', 'publishing_restrictions'],
  ['relatedcommunityvillageneighborhood', 'related_community'],
  ['locationname', 'location_name'],
  ['locationactivitystatus', 'location_activity_status'],
  ['plannedoractualstartdate', 'activity_start_date'],
  ['plannedoractualenddate', 'activity_end_date'],
  ['activitydescriptiongeneral', 'activity_description'],
  ['kcthemesubsector', 'location_type_theme'],
  ['locationtypename', 'location_type_name'],
  ['geographicexactness', 'geographic_exactness'],
])

export const EXACTNESS_WORDS: Readonly<Record<DraftPlace['exactness'], string>> = {
  exact: 'exact',
  'approximate-unknown': 'approximate (yet unknown)',
  'approximate-security': 'approximate (security)',
  'approximate-unit': 'approximate (admin unit)',
}
export const RESTRICTION_WORDS = { restricted: 'yes', open: 'no' } as const
/** Of the model's list (NA, Cancelled, Closed, Finalisation, Implementation, Other, Pipeline/identification, Suspended). */
export const STATUS_WORDS: Readonly<Record<NonNullable<DraftProgramme['status']>, string>> = {
  planned: 'Pipeline/identification',
  implementation: 'Implementation',
  completed: 'Closed',
  suspended: 'Suspended',
}
export const STATUS_UNKNOWN = 'NA'
/** The day the model wants where there is no information. */
export const NO_DAY = '2100-01-01'
