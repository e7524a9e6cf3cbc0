import { NOT_SHOWN } from '../cells/shownText.ts'
import { type PlaceContext, placeKey, type PlaceMatcher } from './placeMatcher.ts'

/** A text that names a place, with how often it comes. */
export interface ReportedText {
  readonly text: string
  readonly context: PlaceContext
  readonly rows: number
  readonly firstRow: number
}

/** A text a person has to decide about. */
export interface UndecidedText {
  readonly key: string
  readonly text: string
  readonly rows: number
  readonly firstRow: number
}

/** How many places of a column were found, and what is left to decide, the most frequent first. */
export interface PlaceReport {
  /** Different texts with their place. */
  readonly matched: number
  /** Different texts by how they were found. */
  readonly byKind: Readonly<Record<string, number>>
  readonly ambiguous: readonly (UndecidedText & { readonly candidates: readonly string[] })[]
  readonly unknown: readonly (UndecidedText & { readonly suggestions: readonly string[] })[]
  /** Different places by level, 0 to 3. */
  readonly levels: Readonly<Record<number, number>>
}

/**
 * Looks at every different text of a column. `levelOf` gives the level of a territory. A text that looks like a person's, as `mayShow`
 * says, is not quoted; where it resembles no place either, there is nothing to decide about it.
 */
export function placeReport(entries: Iterable<ReportedText>, matcher: PlaceMatcher, levelOf: (territory: string) => number, mayShow: (text: string) => boolean = () => true): PlaceReport {
  const byKind: Record<string, number> = {}
  const ambiguous: PlaceReport['ambiguous'][number][] = []
  const unknown: PlaceReport['unknown'][number][] = []
  const places = new Set<string>()
  let matched = 0
  for (const { text, context, rows, firstRow } of entries) {
    const found = matcher.match(text, context)
    const kind = found.kind === 'matched' ? found.by : found.kind
    byKind[kind] = (byKind[kind] ?? 0) + 1
    const isShown = found.kind === 'matched' || mayShow(text)
    const entry = { key: placeKey(text, context), text: isShown ? text : NOT_SHOWN, rows, firstRow }
    if (found.kind === 'matched') {
      matched += 1
      places.add(found.territory)
    } else if (found.kind === 'ambiguous') ambiguous.push({ ...entry, candidates: found.candidates })
    else if (found.kind === 'unknown' && (isShown || found.suggestions.length > 0)) unknown.push({ ...entry, suggestions: found.suggestions })
  }
  const levels: Record<number, number> = { 0: 0, 1: 0, 2: 0, 3: 0 }
  for (const place of places) levels[levelOf(place)] = (levels[levelOf(place)] ?? 0) + 1
  const often = (one: UndecidedText, other: UndecidedText) => other.rows - one.rows || one.firstRow - other.firstRow
  return { matched, byKind, ambiguous: ambiguous.toSorted(often), unknown: unknown.toSorted(often), levels }
}
