import { personalName } from './personalNames.ts'

/** What of a person a cell looks like. */
export type PersonTrait =
  | 'dui'
  | 'dni'
  | 'cui'
  | 'email'
  | 'phone'
  | 'local-phone'
  | 'passport'
  | 'number'
  | 'date'
  | 'coordinate'
  | 'name'
  | 'wording'

export interface TraitOfCell {
  readonly kind: PersonTrait
  /** Year of a date. */
  readonly year: number | null
}

/** Short enough to be a code; a letter and six digits are a passport of Honduras, and letters alone may be a name. */
const HARMLESS = /^(?![A-Z]\d{6}$|\p{L}{3,}$)[\p{L}\d]?[\p{L}\d-]{0,6}$/iu
const DUI = /(?<!\d)\d{8}-\d(?!\d)/
const DNI = /(?<!\d)\d{4}-\d{4}-\d{5}(?!\d)/
const EMAIL = /[\p{L}\d._%+-]{1,64}@[\p{L}\d-]{1,64}\.[\p{L}.-]{2,}/u
const PHONE = /^(?:\(?(?:\+|00)50[234]\)?[\s.-]?\d{4}[\s.-]?\d{4}|50[234][2-9]\d{7}|\+\d[\d\s().-]{7,17})$/
const PHONE_WITHIN = /\+50[234][\s.-]?\d{4}[\s.-]?\d{4}/
const PASSPORT = /^(?!(?:GT|HN|SV)\d)[A-Z]{1,3}-?\d{6,9}$/i
const DATE = /^(?:(\d{4})[-/.]\d{1,2}[-/.]\d{1,2}|\d{1,2}[-/.]\d{1,2}[-/.](\d{4}|\d{2}))(?:[T ].*)?$/
const COORDINATE = /^[-+]?(\d{2,3})[.,]\d{4,}°?$/
/** What is looked at of a long text. */
const LONGEST = 1000

/** What of a person a cell looks like; null where nothing of it does. `places` holds the names of territories in plain letters. */
export function personTrait(cell: string, places: ReadonlySet<string>): TraitOfCell | null {
  if (HARMLESS.test(cell)) return null
  const text = cell.slice(0, LONGEST)
  const date = DATE.exec(text)
  if (date) return { kind: 'date', year: yearOf(date[1] ?? date[2] ?? '') }
  const kind = documentKind(text) ?? reachKind(text) ?? personalName(text, places)
  return kind ? { kind, year: null } : null
}

function documentKind(text: string): PersonTrait | null {
  if (DUI.test(text)) return 'dui'
  if (DNI.test(text)) return 'dni'
  const digits = text.replaceAll(/[\s-]/g, '')
  if (/^\d{13}$/.test(digits)) {
    if (isCui(digits)) return 'cui'
    return isHonduran(digits) ? 'dni' : 'number'
  }
  if (/^\d{9}$/.test(text) && isDuiNumber(text)) return 'number'
  return PASSPORT.test(text) ? 'passport' : null
}

function reachKind(text: string): PersonTrait | null {
  if (text.includes('@') && EMAIL.test(text)) return 'email'
  if (PHONE.test(text) || PHONE_WITHIN.test(text)) return 'phone'
  if (isLocalPhone(text)) return 'local-phone'
  const coordinate = COORDINATE.exec(text.split(/[,;\s]\s*(?=[-+]?\d)/)[0] ?? '')
  return coordinate && isOnTheRoute(Number(coordinate[1])) ? 'coordinate' : null
}

/** Eight digits, as phones of the three countries have, that are neither a day nor two years. */
function isLocalPhone(text: string): boolean {
  const parts = /^([2-9]\d{3})([\s.-]?)(\d{4})$/.exec(text)
  if (!parts) return false
  const [, first, gap, second] = parts
  const isYear = (digits: string | undefined) => /^(?:19|20)\d\d$/.test(digits ?? '')
  if (gap !== '' && isYear(first) && isYear(second)) return false
  return !(gap === '' && isYear(first) && /^(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])$/.test(second ?? ''))
}

/** Degrees of latitude or longitude between Panama and Canada. */
function isOnTheRoute(degrees: number): boolean {
  return (degrees >= 12 && degrees <= 50) || (degrees >= 80 && degrees <= 125)
}

/** Check digit of Guatemala's CUI: the first eight digits times 2 to 9, modulo 11; then department and municipality. */
function isCui(digits: string): boolean {
  const sum = digits.slice(0, 8).split('').reduce((total, digit, place) => total + Number(digit) * (place + 2), 0)
  const department = Number(digits.slice(9, 11))
  const municipality = Number(digits.slice(11))
  return sum % 11 === Number(digits[8]) && department >= 1 && department <= 22 && municipality >= 1 && municipality <= 40
}

/** Honduran DNI without dashes: department, municipality, year of registration, number. */
function isHonduran(digits: string): boolean {
  const department = Number(digits.slice(0, 2))
  const year = Number(digits.slice(4, 8))
  return department >= 1 && department <= 18 && year >= 1900 && year <= 2100
}

/** Check digit of El Salvador's DUI: eight digits times 9 to 2, up to the next ten. */
function isDuiNumber(digits: string): boolean {
  const sum = digits.slice(0, 8).split('').reduce((total, digit, place) => total + Number(digit) * (9 - place), 0)
  return (10 - (sum % 10)) % 10 === Number(digits[8])
}

function yearOf(digits: string): number {
  const year = Number(digits)
  // Two digits: nobody alive today was born after this century's forties.
  return digits.length === 2 ? (year > 40 ? 1900 + year : 2000 + year) : year
}
