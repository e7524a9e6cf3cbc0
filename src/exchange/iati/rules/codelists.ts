/** A list of codes of version 2.03, where it is used, and whether it is closed: an open list may hold codes we do not know. */
export interface Codelist {
  readonly name: string
  readonly codes: readonly string[]
  /** `element/@attribute`, the element by its last names. */
  readonly at: readonly string[]
}

/**
 * Lists that IATI keeps itself (IATI-Codelists and IATI-Codelists-NonEmbedded, mapping.xml), as far as they are short.
 * Lists of others, such as sectors of the DAC or languages, are checked by their form in `CODE_FORMS`.
 */
export const CODELISTS: readonly Codelist[] = [
  { name: 'Version', codes: ['2.01', '2.02', '2.03'], at: ['iati-activities/@version'] },
  { name: 'ActivityStatus', codes: ['1', '2', '3', '4', '5', '6'], at: ['activity-status/@code'] },
  { name: 'ActivityDateType', codes: ['1', '2', '3', '4'], at: ['activity-date/@type'] },
  { name: 'ActivityScope', codes: ['1', '2', '3', '4', '5', '6', '7', '8'], at: ['activity-scope/@code'] },
  { name: 'OrganisationRole', codes: ['1', '2', '3', '4'], at: ['participating-org/@role'] },
  {
    name: 'OrganisationType',
    codes: ['10', '11', '15', '21', '22', '23', '24', '30', '40', '60', '70', '71', '72', '73', '80', '90'],
    at: ['reporting-org/@type', 'participating-org/@type', 'provider-org/@type', 'receiver-org/@type'],
  },
  { name: 'DescriptionType', codes: ['1', '2', '3', '4'], at: ['iati-activity/description/@type'] },
  { name: 'OtherIdentifierType', codes: ['A1', 'A2', 'A3', 'A9', 'B1', 'B9'], at: ['other-identifier/@type'] },
  { name: 'GeographicExactness', codes: ['1', '2'], at: ['exactness/@code'] },
  { name: 'GeographicLocationClass', codes: ['1', '2', '3', '4'], at: ['location-class/@code'] },
  { name: 'GeographicLocationReach', codes: ['1', '2'], at: ['location-reach/@code'] },
  { name: 'GeographicVocabulary', codes: ['A1', 'A2', 'A3', 'A4', 'G1', 'G2'], at: ['location-id/@vocabulary', 'administrative/@vocabulary'] },
  { name: 'ResultType', codes: ['1', '2', '3', '9'], at: ['result/@type'] },
  { name: 'IndicatorMeasure', codes: ['1', '2', '3', '4', '5'], at: ['indicator/@measure'] },
  {
    name: 'DocumentCategory',
    codes: [...numbered('A', 12), ...numbered('B', 18)],
    at: ['document-link/category/@code'],
  },
  { name: 'BudgetType', codes: ['1', '2'], at: ['budget/@type', 'planned-disbursement/@type'] },
  { name: 'BudgetStatus', codes: ['1', '2'], at: ['budget/@status'] },
  { name: 'RegionVocabulary', codes: ['1', '2', '99'], at: ['recipient-region/@vocabulary'] },
  { name: 'RelatedActivityType', codes: ['1', '2', '3', '4', '5'], at: ['related-activity/@type'] },
]

/** Forms of codes whose lists are kept elsewhere: ISO 3166-1 alpha-2, ISO 4217. */
export const CODE_FORMS: readonly { readonly name: string; readonly form: RegExp; readonly at: readonly string[] }[] = [
  { name: 'Country', form: /^[A-Z]{2}$/, at: ['recipient-country/@code'] },
  { name: 'Currency', form: /^[A-Z]{3}$/, at: ['value/@currency', 'iati-activity/@default-currency', 'loan-status/@currency', 'forecast/@currency'] },
]

function numbered(letter: string, count: number): string[] {
  return Array.from({ length: count }, (_, index) => `${letter}${String(index + 1).padStart(2, '0')}`)
}
