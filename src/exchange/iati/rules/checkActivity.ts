import { decimalIn } from '../../text/decimalText.ts'
import { isWithinAYear } from '../../text/spanOfPeriod.ts'
import type { XmlElement } from '../../xml/element.ts'
import { MEASURES, OWN_VOCABULARY, WGS84 } from '../codes.ts'
import { numbered } from './checkStructure.ts'
import type { Tell } from './problem.ts'

/** Texts of the schema that a validator of XML cannot check; of IATI-Rulesets what holds for version 2.03. */
const RULESET = 'IATI ruleset 2.03 (rulesets/standard.json)'

/** Tells where an activity breaks what the standard says beyond its schema. `today`, an ISO date, judges what lies ahead. */
export function checkActivity(activity: XmlElement, path: string, today: string | null, tell: Tell): void {
  checkIdentifiers(activity, path, tell)
  checkDates(activity, path, today, tell)
  checkRecipients(activity, path, tell)
  checkSectors(activity, path, tell)
  checkOrganisations(activity, path, tell)
  checkMoney(activity, path, tell)
  for (const [child, inside] of numbered(activity, path)) {
    if (child.name === 'location') checkLocation(child, inside, tell)
    if (child.name === 'result') checkResult(child, inside, tell)
  }
  checkLanguages(activity, path, tell)
}

function named(parent: XmlElement, name: string): XmlElement[] {
  return parent.children.filter((child) => child.name === name)
}
function textIn(parent: XmlElement, name: string): string {
  return named(parent, name)[0]?.text.trim() ?? ''
}

function checkIdentifiers(activity: XmlElement, path: string, tell: Tell): void {
  const identifier = textIn(activity, 'iati-identifier')
  const reporting = named(activity, 'reporting-org')[0]?.attributes['ref'] ?? ''
  const earlier = named(activity, 'other-identifier').filter(({ attributes }) => attributes['type'] === 'B1').map(({ attributes }) => attributes['ref'] ?? '')
  if (![reporting, ...earlier].some((prefix) => prefix !== '' && identifier.startsWith(`${prefix}-`))) {
    tell(`${path}/iati-identifier`, 'iati-activities-schema.xsd 2.03, iati-identifier', `no comienza con la referencia de quien informa, «${reporting}-»`, `does not begin with the reference of the reporter, “${reporting}-”`)
  }
  const references = [['iati-identifier', identifier], ...named(activity, 'participating-org').map((each) => ['participating-org/@ref', each.attributes['ref'] ?? '']), ['reporting-org/@ref', reporting]]
  for (const [at = '', value = ''] of references) {
    if (/[/&|?]/.test(value)) tell(`${path}/${at}`, `${RULESET}, regex_matches`, `«${value}» tiene uno de los signos / & | ?`, `“${value}” has one of the signs / & | ?`)
  }
}

function checkDates(activity: XmlElement, path: string, today: string | null, tell: Tell): void {
  const day = (type: string) => named(activity, 'activity-date').find(({ attributes }) => attributes['type'] === type)?.attributes['iso-date'] ?? null
  const [plannedStart, actualStart, plannedEnd, actualEnd] = [day('1'), day('2'), day('3'), day('4')]
  const at = `${path}/activity-date`
  if (plannedStart === null && actualStart === null) tell(at, `${RULESET}, atleast_one`, 'falta la fecha de inicio, prevista (1) o real (2)', 'the date of beginning, planned (1) or actual (2), is missing')
  for (const [start, end] of [[plannedStart, plannedEnd], [actualStart, actualEnd]] as const) {
    if (start !== null && end !== null && end < start) tell(at, `${RULESET}, date_order`, `el fin ${end} es anterior al inicio ${start}`, `the end ${end} comes before the beginning ${start}`)
  }
  for (const actual of [actualStart, actualEnd]) {
    if (today !== null && actual !== null && actual > today) tell(at, `${RULESET}, date_order`, `una fecha real no puede estar en el futuro: ${actual}`, `an actual date cannot lie in the future: ${actual}`)
  }
}

function checkRecipients(activity: XmlElement, path: string, tell: Tell): void {
  const recipients = activity.children.filter(({ name }) => name === 'recipient-country' || name === 'recipient-region')
  const inTransactions = named(activity, 'transaction').some(({ children }) => children.some(({ name }) => name === 'recipient-country' || name === 'recipient-region'))
  const source = 'iati-activities-schema.xsd 2.03, recipient-country'
  if (recipients.length > 0 && inTransactions) tell(path, `${RULESET}, only_one_of`, 'los países están en la actividad o en las transacciones, no en ambas', 'countries stand in the activity or in transactions, not in both')
  if (recipients.length === 0 && !inTransactions) tell(path, source, 'no dice ni país ni región', 'tells neither country nor region')
  // Each vocabulary of regions is a division of its own, beside that of the countries.
  const vocabularies = new Set(recipients.filter(({ name }) => name === 'recipient-region').map(({ attributes }) => attributes['vocabulary'] ?? '1'))
  for (const vocabulary of vocabularies.size === 0 ? ['1'] : vocabularies) {
    const group = recipients.filter(({ name, attributes }) => name === 'recipient-country' || (attributes['vocabulary'] ?? '1') === vocabulary)
    checkShares(group, path, source, tell)
  }
}

/** One needs no share; several need one each, and together they are the whole. */
function checkShares(group: readonly XmlElement[], path: string, source: string, tell: Tell): void {
  const shares = group.map(({ attributes }) => decimalIn(attributes['percentage'] ?? null))
  if (group.length > 1 && shares.some((share) => share === null)) return tell(path, source, 'varios de una misma lista necesitan cada uno su porcentaje', 'several of one list need a percentage each')
  const total = shares.reduce<number>((sum, share) => sum + (share ?? 0), 0)
  if (shares.some((share) => share !== null) && Math.abs(total - 100) > 0.01) tell(path, source, `los porcentajes suman ${total} y no 100`, `percentages add up to ${total} and not to 100`)
  if (shares.some((share) => share !== null && (share < 0 || share > 100))) tell(path, source, 'un porcentaje va de 0 a 100', 'a percentage goes from 0 to 100')
}

function checkSectors(activity: XmlElement, path: string, tell: Tell): void {
  const sectors = named(activity, 'sector')
  const inTransactions = named(activity, 'transaction').filter((each) => named(each, 'sector').length > 0)
  if (sectors.length === 0 && inTransactions.length === 0) tell(path, `${RULESET}, atleast_one`, 'no dice ningún sector', 'tells no sector')
  if (sectors.length > 0 && inTransactions.length > 0) tell(path, `${RULESET}, one_or_all`, 'los sectores están en la actividad o en las transacciones, no en ambas', 'sectors stand in the activity or in transactions, not in both')
  for (const vocabulary of new Set(sectors.map(({ attributes }) => attributes['vocabulary'] ?? '1'))) {
    const group = sectors.filter(({ attributes }) => (attributes['vocabulary'] ?? '1') === vocabulary)
    checkShares(group, `${path}/sector`, 'iati-activities-schema.xsd 2.03, sector', tell)
    if ((vocabulary === OWN_VOCABULARY || vocabulary === '98') && group.some((each) => named(each, 'narrative').length === 0)) {
      tell(`${path}/sector`, `${RULESET}, if_then`, 'un sector de vocabulario propio necesita su nombre', 'a sector of an own vocabulary needs its name')
    }
  }
}

function checkOrganisations(activity: XmlElement, path: string, tell: Tell): void {
  for (const [each, inside] of numbered(activity, path)) {
    if (each.name === 'participating-org' && each.attributes['ref'] === undefined && textIn(each, 'narrative') === '') {
      tell(inside, `${RULESET}, atleast_one`, 'no tiene ni nombre ni referencia', 'has neither name nor reference')
    }
    const owner = each.name === 'other-identifier' ? named(each, 'owner-org')[0] : undefined
    if (owner && owner.attributes['ref'] === undefined && textIn(owner, 'narrative') === '') {
      tell(inside, `${RULESET}, atleast_one`, 'su dueño no tiene ni nombre ni referencia', 'its owner has neither name nor reference')
    }
  }
}

function checkMoney(activity: XmlElement, path: string, tell: Tell): void {
  const hasDefault = activity.attributes['default-currency'] !== undefined
  for (const [each, inside] of numbered(activity, path)) {
    if (each.name !== 'budget' && each.name !== 'planned-disbursement' && each.name !== 'transaction') continue
    const value = named(each, 'value')[0]
    if (!hasDefault && value && value.attributes['currency'] === undefined) tell(`${inside}/value`, `${RULESET}, one_or_all`, 'no dice la moneda, y la actividad tampoco', 'does not tell its currency, and neither does the activity')
    checkSpan(each, inside, tell)
    const [start = null, end = null] = ['period-start', 'period-end'].map((name) => named(each, name)[0]?.attributes['iso-date'])
    if (each.name === 'budget' && start !== null && end !== null && !isWithinAYear({ start, end })) {
      tell(inside, `${RULESET}, time_limit`, `un presupuesto abarca a lo sumo un año: ${start} a ${end}`, `a budget covers a year at most: ${start} to ${end}`)
    }
  }
}

function checkSpan(element: XmlElement, path: string, tell: Tell): void {
  const [start, end] = ['period-start', 'period-end'].map((name) => named(element, name)[0]?.attributes['iso-date'])
  if (start !== undefined && end !== undefined && end < start) tell(path, `${RULESET}, date_order`, `el fin ${end} es anterior al inicio ${start}`, `the end ${end} comes before the beginning ${start}`)
}

function checkLocation(location: XmlElement, path: string, tell: Tell): void {
  const point = named(location, 'point')[0]
  if (!point) return
  const source = 'iati-activities-schema.xsd 2.03, location/point'
  const parts = textIn(point, 'pos').split(/\s+/).map(decimalIn)
  const [latitude, longitude] = parts
  if (parts.length !== 2 || typeof latitude !== 'number' || typeof longitude !== 'number') tell(`${path}/point/pos`, source, 'no es «latitud longitud»', 'is not “latitude longitude”')
  else if (Math.abs(latitude) > 90 || Math.abs(longitude) > 180) tell(`${path}/point/pos`, source, 'no es un punto de la Tierra; la latitud va primero', 'no point on Earth; latitude comes first')
  if (point.attributes['srsName'] !== WGS84) tell(`${path}/point/@srsName`, source, `tiene que ser ${WGS84}`, `has to be ${WGS84}`)
}

function checkResult(result: XmlElement, path: string, tell: Tell): void {
  for (const [indicator, inside] of numbered(result, path)) {
    if (indicator.name !== 'indicator') continue
    for (const [period, within] of numbered(indicator, inside)) {
      if (period.name !== 'period') continue
      checkSpan(period, within, tell)
      for (const [counted, at] of numbered(period, within)) {
        if (counted.name !== 'target' && counted.name !== 'actual') continue
        checkCounted(counted, indicator.attributes['measure'], at, tell)
      }
    }
  }
}

function checkCounted(counted: XmlElement, measure: string | undefined, path: string, tell: Tell): void {
  const value = counted.attributes['value']
  const source = `iati-activities-schema.xsd 2.03, period/${counted.name}/@value`
  if (measure === '5') {
    if (value !== undefined) tell(`${path}/@value`, source, 'una medida cualitativa no lleva valor', 'a qualitative measure has no value')
  } else if (value === undefined) tell(path, source, 'falta el valor', 'the value is missing')
  else if ((measure === MEASURES.unit || measure === MEASURES.percentage) && decimalIn(value) === null) tell(`${path}/@value`, source, `«${value}» no es un número`, `“${value}” is not a number`)
}

/** Each narrative needs a language, of its own or of the activity. */
function checkLanguages(activity: XmlElement, path: string, tell: Tell): void {
  if (activity.attributes['xml:lang'] !== undefined) return
  const without = (element: XmlElement): number => element.children.reduce((sum, child) => sum + (child.name === 'narrative' && child.attributes['xml:lang'] === undefined ? 1 : 0) + without(child), 0)
  const count = without(activity)
  if (count > 0) tell(path, `${RULESET}, one_or_all`, `${count} textos no dicen su idioma, y la actividad tampoco`, `${count} texts do not tell their language, and neither does the activity`)
}
