import { DETAILS } from './structureOfDetails.ts'

/**
 * What an element may hold, from iati-activities-schema.xsd and iati-common.xsd, release 2.03 of 2018-02-19, as text:
 * `children` in their order, `?` at most one, `*` any number, `+` at least one, and the rule of a child after `=` where it is
 * not that of its name; `attributes` with `!` where required and their type after `:`. Elements and attributes of other
 * namespaces may stand at the end of every element that has children, and in most as attributes (xsd:any, ##other).
 */
export interface ElementRule {
  readonly children?: string
  readonly attributes?: string
  /** Type of the text; elements without it hold none. */
  readonly text?: 'string' | 'decimal' | 'uri'
  /** Types that forbid attributes of other namespaces: those without xsd:anyAttribute. */
  readonly closed?: true
  /** Where the schema says so, if not under the name of the rule. */
  readonly source?: string
}

const TEXT = { children: 'narrative+' }
const CODE = { attributes: 'code!' }
const DAY = { attributes: 'iso-date!:date' }

export const STRUCTURE: Readonly<Record<string, ElementRule>> = {
  'iati-activities': { children: 'iati-activity+', attributes: 'version! generated-datetime:dateTime linked-data-default:uri' },
  'iati-activity': {
    children:
      'iati-identifier reporting-org title=text description=typed-description+ participating-org+ other-identifier* activity-status=code activity-date+ contact-info* activity-scope=code? recipient-country* recipient-region* location* sector* tag* country-budget-items? humanitarian-scope* policy-marker* collaboration-type=code? default-flow-type=code? default-finance-type=code? default-aid-type=aid-type* default-tied-status=code? budget* planned-disbursement* capital-spend? transaction* document-link* related-activity* legacy-data* conditions? result* crs-add? fss?',
    attributes: 'last-updated-datetime:dateTime xml:lang default-currency humanitarian:boolean hierarchy:int linked-data-uri:uri budget-not-provided',
  },
  'iati-identifier': { text: 'string' },
  'reporting-org': { children: 'narrative+', attributes: 'ref! type! secondary-reporter:boolean' },
  narrative: { text: 'string', attributes: 'xml:lang' },
  text: { ...TEXT, source: 'textRequiredType' },
  code: { ...CODE, source: 'attribute code' },
  day: { ...DAY, source: 'attribute iso-date' },
  'typed-description': { ...TEXT, attributes: 'type', source: 'iati-activity/description' },
  'participating-org': { children: 'narrative*', attributes: 'ref type role! activity-id crs-channel-code' },
  'other-identifier': { children: 'owner-org?', attributes: 'ref! type!' },
  'owner-org': { children: 'narrative*', attributes: 'ref' },
  'activity-date': { children: 'narrative*', attributes: 'type! iso-date!:date' },
  'recipient-country': { children: 'narrative*', attributes: 'code! percentage:decimal' },
  'recipient-region': { children: 'narrative*', attributes: 'code! vocabulary vocabulary-uri:uri percentage:decimal' },
  location: {
    children: 'location-reach=code? location-id* name=text? description=text? activity-description=text? administrative* point? exactness=code? location-class=code? feature-designation=code?',
    attributes: 'ref',
  },
  'location-id': { attributes: 'code! vocabulary!' },
  administrative: { attributes: 'code! vocabulary! level:count' },
  point: { children: 'pos', attributes: 'srsName!' },
  // A simple type: it takes no attributes of other namespaces.
  pos: { text: 'string', closed: true },
  sector: { children: 'narrative*', attributes: 'vocabulary vocabulary-uri:uri code! percentage:decimal' },
  tag: { children: 'narrative*', attributes: 'code! vocabulary! vocabulary-uri:uri' },
  budget: { children: 'period-start=day period-end=day value', attributes: 'type status' },
  value: { text: 'decimal', attributes: 'currency value-date!:date', source: 'currencyType' },
  'document-link': {
    children: 'title=text description=text? category=code+ language=code* document-date=day?',
    attributes: 'url!:uri format!',
    source: 'documentLinkBase',
  },
  'related-activity': { attributes: 'ref! type!', closed: true },
  result: { children: 'title=text description=text? document-link* reference* indicator+', attributes: 'type! aggregation-status:boolean' },
  reference: { attributes: 'code! vocabulary! vocabulary-uri:uri', source: 'result/reference' },
  indicator: {
    children: 'title=text description=text? document-link* reference=indicator-reference* baseline* period*',
    attributes: 'measure! ascending:boolean aggregation-status:boolean',
  },
  'indicator-reference': { attributes: 'vocabulary! code! indicator-uri:uri', source: 'result/indicator/reference' },
  baseline: { children: 'location=result-location* dimension* document-link* comment=text?', attributes: 'iso-date:date year!:year value' },
  period: { children: 'period-start=day period-end=day target=counted* actual=counted*' },
  counted: { children: 'location=result-location* dimension* comment=text? document-link*', attributes: 'value', closed: true, source: 'period/target and period/actual' },
  'result-location': { attributes: 'ref', source: 'resultLocationBase' },
  dimension: { attributes: 'name value' },
  ...DETAILS,
}
