import aliasFile from '../../../data/territories/aliases.json'
import type { LocalizedText } from '../../catalog/indicator.ts'
import type { TerritoryRow } from '../../catalog/territory-row.ts'
import { nameLikeness, plainLikeness, plainName } from './placeName.ts'
import type { CodeSystem } from './territoryCodes.ts'

/** What stands beside a text that names a place. */
export interface PlaceContext {
  readonly department?: string
  readonly country?: string
  /** The name beside a code, or the code beside a name. */
  readonly name?: string
}

export type PlaceMatch =
  | { readonly kind: 'matched'; readonly territory: string; readonly by: 'p-code' | 'national-code' | 'iso-code' | 'name' | 'other-name' | 'misprint' | 'decision'; readonly note: LocalizedText | null }
  | { readonly kind: 'ambiguous'; readonly candidates: readonly string[] }
  | { readonly kind: 'unknown'; readonly suggestions: readonly string[] }
  | { readonly kind: 'left-out' }
  | { readonly kind: 'empty' }

export interface PlaceMatcher {
  match(text: string, context?: PlaceContext): PlaceMatch
}

export interface PlaceMatcherOptions {
  readonly system: CodeSystem | 'any'
  readonly decisions: Readonly<Record<string, string | null>>
  /** Levels the column holds, where that is known: settles whether Guatemala is a country, a department or a municipality. */
  readonly levels?: readonly number[]
}

const BETWEEN = '\u001F'
const LONGEST = 120
const MOST_KEPT = 100_000
const MOST_SUGGESTED = 5
/** Below this a name is not even a suggestion. */
const SUGGESTED_LIKENESS = 0.55
/** From here on a name beside a code is the name of its place. */
const SURE_LIKENESS = 0.8
/** A misprint is taken for the name only where one letter in so many is wrong, and nothing else is as near. */
const LETTERS_A_MISTAKE = 5

/** The key under which a decision about a text is kept. What stands in brackets tells places apart: `Concepción (Copán)`. */
export function placeKey(text: string, context: PlaceContext = {}): string {
  return [text, context.department ?? '', context.country ?? ''].map(keyPart).join(BETWEEN)
}

function keyPart(text: string): string {
  const part = text.trim().slice(0, LONGEST)
  return plainName(part.replaceAll(/[()]/g, ' ')) || part.toLowerCase()
}

/** Finds territories by code and name. Nothing is matched that could be two places: that is asked. */
export function placeMatcher(territories: readonly TerritoryRow[], options: PlaceMatcherOptions): PlaceMatcher {
  const index = placeIndex(territories)
  const decisions = new Map(Object.entries(options.decisions))
  const kept = new Map<string, PlaceMatch>()
  return {
    match(text, context = {}) {
      const key = [text, context.department ?? '', context.country ?? '', context.name ?? ''].join(BETWEEN)
      const known = kept.get(key)
      if (known) return known
      const found = decide(text, context)
      if (kept.size < MOST_KEPT) kept.set(key, found)
      return found
    },
  }

  function decide(text: string, context: PlaceContext): PlaceMatch {
    const trimmed = text.trim().slice(0, LONGEST)
    if (trimmed === '') return { kind: 'empty' }
    const decision = decisions.get(placeKey(text, context))
    if (decision !== undefined) return decision === null || !index.byId.has(decision) ? { kind: 'left-out' } : { kind: 'matched', territory: decision, by: 'decision', note: null }
    return byCode(trimmed, context) ?? byName(trimmed, context)
  }

  function byCode(text: string, context: PlaceContext): PlaceMatch | null {
    if (!/\d|^[a-z]{2,3}(-[a-z]{2})?$/i.test(text) || /\p{L}{4}/u.test(text)) return null
    // `101.0` is the number 101 of a spreadsheet, `07.03` a code in two parts.
    const code = text.toUpperCase().replace(/^(\d+)\.0+$/, '$1').replaceAll(/\s|(?<=^\d\d)\.(?=\d\d$)/g, '')
    const joined = code.replaceAll('-', '')
    const forms = new Set([code, joined, ...(/^(?:[A-Z]{2})?(?:\d|\d{3})$|^\d{5}$/.test(joined) ? [joined.replace(/\d/, '0$&')] : [])])
    const found = new Map<string, CodeEntry>()
    for (const form of forms) for (const entry of index.codes.get(form) ?? []) {
      if (options.system !== 'any' && entry.system !== options.system && !(options.system === 'ocha-cod' && entry.by === 'iso-code')) continue
      if (!found.has(entry.territory.id)) found.set(entry.territory.id, entry)
    }
    let entries = [...found.values()]
    if (entries.length === 0) return formerReading(forms, [], context)
    const pcoded = entries.filter(({ by, territory }) => by === 'p-code' && /^[A-Z]/.test(code) && territory.id === code)
    if (pcoded.length === 1) entries = pcoded
    const former = formerReading(forms, entries, context)
    if (former) return former
    const codes = entries
    entries = narrowed(entries, context)
    if (entries.length === 0) return { kind: 'unknown', suggestions: codes.slice(0, MOST_SUGGESTED).map(({ territory }) => territory.id) }
    if (entries.length > 1 && context.name !== undefined) {
      const named = entries.filter(({ territory }) => nameLikeness(context.name ?? '', territory.name) >= SURE_LIKENESS)
      if (named.length > 0) entries = named
    }
    const [only] = entries
    if (entries.length > 1 || !only) return { kind: 'ambiguous', candidates: entries.map(({ territory }) => territory.id) }
    if (context.name !== undefined && context.name.trim() !== '') {
      // A code whose name says another place of the same department is of another system.
      const other = (index.names.get(plainName(context.name)) ?? []).find(({ id, level, department_id }) => id !== only.territory.id && level === only.territory.level && department_id === only.territory.department_id)
      if (other && nameLikeness(context.name, only.territory.name) < SURE_LIKENESS) return { kind: 'ambiguous', candidates: [only.territory.id, other.id] }
    }
    return { kind: 'matched', territory: only.territory.id, by: only.by, note: null }
  }

  /**
   * P-codes that districts of El Salvador had as municipalities number departments by the alphabet: `SV0601` is a place of La Paz
   * there and one of San Salvador as a code of today. They are read so only where the name or the department beside says so.
   */
  function formerReading(forms: ReadonlySet<string>, entries: readonly CodeEntry[], context: PlaceContext): PlaceMatch | null {
    if (options.system !== 'any' && options.system !== 'ocha-cod') return null
    const [district] = [...forms].flatMap((form) => index.formerCodes.get(form) ?? [])
    if (!district || entries.some(({ territory }) => territory.id === district.id)) return null
    const fits = (territory: TerritoryRow) => {
      const inside = narrowed([{ territory }], { ...context, department: context.department ?? '', country: context.country ?? '' }).length > 0
      return inside && (blank(context.name) || nameLikeness(context.name, territory.name) >= SURE_LIKENESS)
    }
    const isTold = !blank(context.name) || !blank(context.department)
    if (!isTold || !fits(district) || entries.some(({ territory }) => fits(territory))) return null
    return { kind: 'matched', territory: district.id, by: 'p-code', note: { es: 'código anterior a la reforma de 2024', en: 'a code from before the reform of 2024' } }
  }

  function byName(text: string, context: PlaceContext): PlaceMatch {
    const whole = text.replace(/^\((.*)\)$/, '$1')
    const [first = whole, ...rest] = whole.split(/[,;/(]/).map((part) => part.replace(')', '').trim())
    const parts = rest.filter((part) => part !== '')
    const within = withParts(parts, context)
    const found = named(whole, first, within)
    if (found) return found
    // Guatemala is a department and a country: `Cobán, Guatemala` means the country.
    const country = context.department === undefined && context.country === undefined ? parts.find((part) => part === within.department && areasNamed(part, 0).size > 0) : undefined
    const wider = country === undefined ? within : { ...context, country }
    return (country === undefined ? null : named(whole, first, wider)) ?? byMisprint(first, wider)
  }

  function named(whole: string, first: string, within: PlaceContext): PlaceMatch | null {
    for (const name of new Set([plainName(whole), plainName(first), plainName(first.replace(/^(?:municipio|distrito|departamento|depto|mpio)\.? (?:de |del )?/i, ''))])) {
      if (name === '') continue
      const exact = narrowed((index.names.get(name) ?? []).map((territory) => ({ territory })), within)
      const match = settled(exact.map(({ territory }) => territory), 'name')
      if (match) return match
      const other = narrowed((index.aliases.get(name) ?? []).map((territory) => ({ territory })), within)
      const alias = settled(other.map(({ territory }) => territory), 'other-name')
      if (alias) return alias
    }
    return null
  }

  /** `Danlí, El Paraíso, Honduras`: what follows the name is its department or country, where it is either. */
  function withParts(parts: readonly string[], context: PlaceContext): PlaceContext {
    const department = context.department ?? parts.find((part) => areasNamed(part, 1).size > 0)
    const country = context.country ?? parts.find((part) => part !== department && areasNamed(part, 0).size > 0)
    return { ...context, ...(department === undefined ? {} : { department }), ...(country === undefined ? {} : { country }) }
  }

  function settled(found: readonly TerritoryRow[], by: 'name' | 'other-name'): PlaceMatch | null {
    const [only] = found
    if (!only) return null
    if (found.length === 1) return { kind: 'matched', territory: only.id, by, note: null }
    return { kind: 'ambiguous', candidates: found.map(({ id }) => id) }
  }

  function byMisprint(text: string, context: PlaceContext): PlaceMatch {
    // Numbers are misprints of nobody's name; comparing each with all of them would take seconds.
    if (!/\p{L}{3}/u.test(text)) return { kind: 'unknown', suggestions: [] }
    const plain = plainName(text)
    const everywhere = territories
      .map((territory) => ({ territory, likeness: plainLikeness(plain, index.plain.get(territory.id) ?? '', SUGGESTED_LIKENESS) }))
      .filter(({ likeness }) => likeness >= SUGGESTED_LIKENESS)
      .toSorted((one, other) => other.likeness - one.likeness || other.territory.level - one.territory.level)
    const inside = narrowed(everywhere, context)
    // A name of another department or country is asked about, never taken.
    const alike = inside.length > 0 ? inside : everywhere
    const [best, second] = inside
    const isNear = best !== undefined && plain.length >= LETTERS_A_MISTAKE && best.likeness >= 1 - Math.max(1, Math.floor(plain.length / (LETTERS_A_MISTAKE + 4))) / plain.length - 1e-9
    if (best && isNear && (!second || second.likeness < best.likeness - 1e-9)) return { kind: 'matched', territory: best.territory.id, by: 'misprint', note: { es: `«${text.trim()}» se tomó por ${best.territory.name}`, en: `“${text.trim()}” was taken for ${best.territory.name}` } }
    return { kind: 'unknown', suggestions: alike.slice(0, MOST_SUGGESTED).map(({ territory }) => territory.id) }
  }

  /** Those in the department and country that stand beside, and of the levels the column holds. */
  function narrowed<Entry extends { readonly territory: TerritoryRow }>(entries: readonly Entry[], context: PlaceContext): Entry[] {
    let left = [...entries]
    if (options.levels) {
      const ofLevel = left.filter(({ territory }) => options.levels?.includes(territory.level))
      if (ofLevel.length > 0) left = ofLevel
    }
    const departments = context.department === undefined ? null : areasNamed(context.department, 1)
    if (departments && departments.size > 0) left = left.filter(({ territory }) => departments.has(territory.department_id ?? '') || departments.has(territory.id))
    const countries = context.country === undefined ? null : areasNamed(context.country, 0)
    if (countries && countries.size > 0) left = left.filter(({ territory }) => countries.has(territory.country))
    if (left.length > 1 && !options.levels) {
      // A department or country beside it says that the text is what lies inside.
      const below = left.filter(({ territory }) => departments === null || departments.size === 0 || territory.level >= 2)
      if (below.length > 0) left = below
      const levels = new Set(left.map(({ territory }) => territory.level))
      // A municipality of El Salvador and the district that gives it its name: the column of municipalities is meant to be today's.
      if (departments && departments.size > 0 && levels.size > 1) left = left.filter(({ territory }) => territory.level === Math.min(...levels))
    }
    return left
  }

  function areasNamed(text: string, level: number): ReadonlySet<string> {
    const plain = plainName(text.slice(0, LONGEST).replace(/^(?:departamento|depto)\.? (?:de |del )?/i, ''))
    const code = text.trim().toUpperCase()
    const found = territories.filter((territory) => territory.level === level && (index.plain.get(territory.id) === plain || territory.id === code || territory.cod_pcode === code || territory.national_code === code))
    if (found.length > 0) return new Set(found.map(({ id }) => id))
    const alike = territories.filter((territory) => territory.level === level && plainLikeness(plain, index.plain.get(territory.id) ?? '', SURE_LIKENESS) >= SURE_LIKENESS)
    return new Set(alike.map(({ id }) => id))
  }
}

function blank(text: string | undefined): text is undefined {
  return text === undefined || text.trim() === ''
}

interface CodeEntry {
  readonly territory: TerritoryRow
  readonly system: string
  readonly by: 'p-code' | 'national-code' | 'iso-code'
}

interface PlaceIndex {
  readonly byId: ReadonlyMap<string, TerritoryRow>
  readonly codes: ReadonlyMap<string, readonly CodeEntry[]>
  readonly names: ReadonlyMap<string, readonly TerritoryRow[]>
  readonly aliases: ReadonlyMap<string, readonly TerritoryRow[]>
  /** Plain names by id. */
  readonly plain: ReadonlyMap<string, string>
  /** Districts of El Salvador by the p-code they had as municipalities. */
  readonly formerCodes: ReadonlyMap<string, TerritoryRow>
}

function placeIndex(territories: readonly TerritoryRow[]): PlaceIndex {
  const byId = new Map(territories.map((territory) => [territory.id, territory]))
  const codes = new Map<string, CodeEntry[]>()
  const names = new Map<string, TerritoryRow[]>()
  const aliases = new Map<string, TerritoryRow[]>()
  const plain = new Map<string, string>()
  const formerCodes = new Map<string, TerritoryRow>()
  const put = <Value>(map: Map<string, Value[]>, key: string, value: Value) => {
    const list = map.get(key)
    if (list) list.push(value)
    else map.set(key, [value])
  }
  for (const territory of territories) {
    put(codes, territory.id, { territory, system: 'ocha-cod', by: 'p-code' })
    if (territory.cod_pcode && territory.cod_pcode !== territory.id) put(codes, territory.cod_pcode, { territory, system: 'ocha-cod', by: 'p-code' })
    if (territory.national_code && territory.national_code !== territory.id) put(codes, territory.national_code, { territory, system: territory.national_code_system ?? '', by: 'national-code' })
    if (territory.iso_3166_2) put(codes, territory.iso_3166_2, { territory, system: 'iso-3166-2', by: 'iso-code' })
    put(names, plainName(territory.name), territory)
    plain.set(territory.id, plainName(territory.name))
    if (territory.level === 3 && territory.department_id && territory.national_code) formerCodes.set(territory.department_id + territory.national_code.slice(2), territory)
  }
  for (const { territory: id, alias } of aliasFile.aliases) {
    const territory = byId.get(id)
    if (territory) put(aliases, plainName(alias), territory)
  }
  return { byId, codes, names, aliases, plain, formerCodes }
}
