import { editDistance } from './editDistance.ts'
import { plainWords } from './plainText.ts'
import {
  compactCode,
  type IndexedName,
  type IndexedTerritory,
  type SearchableTerritory,
  type TerritoryIndex,
} from './territoryIndex.ts'

/** How well a territory answers: its whole name, the beginning of it, words of it, or only with a misprint. */
export const MATCH_QUALITIES = ['exact', 'prefix', 'word', 'misprint'] as const
export type MatchQuality = (typeof MATCH_QUALITIES)[number]

export interface TerritoryMatch {
  readonly territory: SearchableTerritory
  /** From the nearest parent to the country: tells places of one name apart. */
  readonly ancestors: readonly SearchableTerritory[]
  readonly quality: MatchQuality
  /** The other name or the code that was found, where it was not the name itself. */
  readonly foundBy: { readonly kind: 'name' | 'code'; readonly text: string } | null
}

/** What a typed word does to a word of the index: 0 is the same word, 1 its beginning, 2 and 3 one or two misprints. */
type WordFit = 0 | 1 | 2 | 3
type Fits = ReadonlyMap<string, WordFit>

/** Words people put in between; they need not occur in a name. */
const CONNECTORS = new Set(['de', 'del', 'la', 'las', 'el', 'los', 'y', 'of', 'the'])
const LEVEL_WORDS = new Map([
  ['pais', 0], ['country', 0], ['departamento', 1], ['depto', 1], ['department', 1],
  ['municipio', 2], ['municipality', 2], ['distrito', 3], ['district', 3],
])
const SHORT_FORMS = new Map([
  ['sta', 'santa'], ['sto', 'santo'], ['sn', 'san'], ['pto', 'puerto'], ['cd', 'ciudad'], ['fco', 'francisco'],
])
const LONGEST_QUERY = 80

/**
 * Territories that answer a query, the best first: a whole address (`Danlí, El Paraíso`), then exact before beginning
 * before words before misprints, then the larger level, then by name. Every word must occur in a name of the territory
 * or of a parent, at least one in its own, so `concepcion copan` finds one of the three Concepción of Honduras. Accents,
 * case and order do not matter; codes of any system are found whole or, from three signs on, by their beginning.
 */
export function searchTerritories(index: TerritoryIndex, query: string, limit = 8): TerritoryMatch[] {
  const words = plainWords(query.slice(0, LONGEST_QUERY)).map((word) => SHORT_FORMS.get(word) ?? word)
  if (words.length === 0) return []
  const plain = words.join(' ')
  const code = /\d|^\s*[a-z]{2}-[a-z]{2}\s*$/i.test(query) ? compactCode(plain) : null
  const typed = { words, plain, code }
  // A misprint may itself be a word of some other name, so where nothing answers every word is doubted.
  const read = (doubted: boolean) => words.map((word) => wordFits(word, index.vocabulary, words.length > 1, doubted))
  const asTyped = answers(index, typed, read(false))
  const found = asTyped.length > 0 ? asTyped : answers(index, typed, read(true))
  found.sort((a, b) => compareRanks(a.rank, b.rank) || (a.line < b.line ? -1 : 1))
  return found.slice(0, limit).map(({ match }) => match)
}

interface Typed {
  readonly words: readonly string[]
  readonly plain: string
  readonly code: string | null
}

function answers(index: TerritoryIndex, { words, plain, code }: Typed, fits: readonly Fits[]) {
  const found: { match: TerritoryMatch; line: string; rank: readonly number[] }[] = []
  for (const entry of index.entries) {
    const match = (code !== null && byCode(entry, code)) || byName(entry, words, plain, fits)
    if (!match) continue
    const { territory, ancestors, line } = entry
    found.push({ match: { territory, ancestors, ...match.shown }, line, rank: match.rank })
  }
  return found
}

interface Found {
  readonly shown: Pick<TerritoryMatch, 'quality' | 'foundBy'>
  readonly rank: readonly number[]
}

function byCode(entry: IndexedTerritory, code: string): Found | null {
  const whole = entry.codes.find((known) => known === code)
  if (whole !== undefined) return codeFound(entry, whole, 'exact')
  const begun = code.length >= 3 ? entry.codes.find((known) => known.startsWith(code)) : undefined
  return begun === undefined ? null : codeFound(entry, begun, 'prefix')
}

function codeFound(entry: IndexedTerritory, code: string, quality: MatchQuality): Found {
  const foundBy = { kind: 'code', text: code.toUpperCase() } as const
  return { shown: { quality, foundBy }, rank: [MATCH_QUALITIES.indexOf(quality), entry.territory.level, 0] }
}

function byName(entry: IndexedTerritory, words: readonly string[], plain: string, fits: readonly Fits[]): Found | null {
  if (entry.addresses.includes(plain)) return { shown: { quality: 'exact', foundBy: null }, rank: [-1, entry.territory.level] }
  let best: Found | null = null
  for (const [position, name] of entry.names.entries()) {
    const found = fitName(entry, name, words, plain, fits)
    if (!found) continue
    const alias = position > 0
    const rank = [...found.rank, alias ? 1 : 0]
    const foundBy = alias ? ({ kind: 'name', text: name.text } as const) : null
    if (!best || compareRanks(rank, best.rank) < 0) best = { shown: { ...found.shown, foundBy }, rank }
  }
  return best
}

function fitName(
  entry: IndexedTerritory,
  name: IndexedName,
  words: readonly string[],
  plain: string,
  fits: readonly Fits[],
): Found | null {
  const own: string[] = []
  let worst = 0
  let total = 0
  let levelAsked = false
  for (const [position, word] of words.entries()) {
    const fit = fits[position] ?? new Map()
    const inName = bestFit(name.words, fit)
    const inContext = bestFit(entry.contextWords, fit)
    const better = Math.min(inName, inContext)
    if (better > 3) {
      if (LEVEL_WORDS.get(word) === entry.territory.level) levelAsked = true
      else if (!CONNECTORS.has(word) && !LEVEL_WORDS.has(word)) return null
      continue
    }
    if (inName <= inContext) own.push(word)
    worst = Math.max(worst, better)
    total += better
  }
  if (!own.some((word) => !CONNECTORS.has(word))) return null
  const quality = judge(name, own.join(' '), plain, worst)
  const misprints = quality === 'misprint' ? total : 0
  const rank = [MATCH_QUALITIES.indexOf(quality), levelAsked ? 0 : 1, misprints, entry.territory.level, name.words.length]
  return { shown: { quality, foundBy: null }, rank }
}

function judge(name: IndexedName, own: string, plain: string, worst: number): MatchQuality {
  if (worst > 1) return 'misprint'
  if (name.plain === own || name.plain === plain) return 'exact'
  return name.plain.startsWith(own) ? 'prefix' : 'word'
}

function bestFit(words: readonly string[], fits: Fits): number {
  let best = Number.POSITIVE_INFINITY
  for (const word of words) best = Math.min(best, fits.get(word) ?? Number.POSITIVE_INFINITY)
  return best
}

/**
 * Misprints are looked for only where nothing fits as typed (so that `santa` does not find `manta`) or where every word
 * is in doubt. Words of three letters count whole and among others only, shorter ones as typed.
 */
function wordFits(typed: string, vocabulary: readonly string[], amongOthers: boolean, doubted: boolean): Fits {
  const fits = new Map<string, WordFit>()
  for (const word of vocabulary) if (word.startsWith(typed)) fits.set(word, word === typed ? 0 : 1)
  const limit = typed.length >= 8 ? 2 : typed.length >= (amongOthers ? 3 : 4) ? 1 : 0
  if ((fits.size > 0 && !doubted) || limit === 0 || /\d/.test(typed)) return fits
  for (const word of vocabulary) {
    const distance = fits.has(word) ? limit + 1 : editDistance(typed, word, limit, typed.length > 3)
    if (distance <= limit) fits.set(word, distance <= 1 ? 2 : 3)
  }
  return fits
}

function compareRanks(a: readonly number[], b: readonly number[]): number {
  for (let position = 0; position < Math.max(a.length, b.length); position += 1) {
    const difference = (a[position] ?? 0) - (b[position] ?? 0)
    if (difference !== 0) return difference
  }
  return 0
}
