import type { ObservationRow } from '../../../catalog/observation-sql.ts'
import { isAbsence } from '../../../catalog/observation-status.ts'
import type { Territory } from '../../../catalog/territory.ts'
import { observationInterval } from '../../../domain/intervals/observationInterval.ts'
import { type Difference, differenceOf, sharedConfidence } from '../../../place/differences.ts'
import { shareGround } from './places.ts'
import type { ComparisonQuestion } from './questions.ts'

/** One indicator of one place. */
export interface ComparedCell {
  readonly territory: string
  /** Null while it is unanswered, and where the indicator is not published at the level of the place. */
  readonly row: ObservationRow | null
  readonly published: boolean
  readonly interval: readonly [number, number] | null
}

/** One indicator of all places; the first is the reference. */
export interface ComparedRow {
  readonly question: ComparisonQuestion
  readonly cells: readonly ComparedCell[]
  /** Of each place but the first, in order. */
  readonly differences: readonly { readonly territory: string; readonly difference: Difference }[]
  /** Periods of the values, each once. */
  readonly periods: readonly string[]
  /** Upper end of a scale from 0 that holds every value and interval. */
  readonly scaleEnd: number
}

export interface Comparison {
  readonly places: readonly Territory[]
  readonly rows: readonly ComparedRow[]
  /** Questions to which none of the places has anything. */
  readonly nothing: readonly ComparisonQuestion[]
  /** Of each difference, such that all of one row hold together with 95 %. */
  readonly confidence: number
}

/** The table of the screen: a row for each indicator that has something of at least one place. */
export function comparison(
  questions: readonly ComparisonQuestion[],
  rowsOf: (question: ComparisonQuestion) => readonly ObservationRow[] | null,
  places: readonly Territory[],
  territories: ReadonlyMap<string, Territory>,
): Comparison {
  const confidence = sharedConfidence(Math.max(places.length - 1, 1))
  const rows: ComparedRow[] = []
  const nothing: ComparisonQuestion[] = []
  for (const question of questions) {
    const row = comparedRow(question, rowsOf(question), places, territories, confidence)
    if (row.cells.some(hasSomething)) rows.push(row)
    else if (row.cells.every((cell) => cell.row !== null || !cell.published)) nothing.push(question)
  }
  return { places, rows, nothing, confidence }
}

function comparedRow(
  question: ComparisonQuestion,
  rows: readonly ObservationRow[] | null,
  places: readonly Territory[],
  territories: ReadonlyMap<string, Territory>,
  confidence: number,
): ComparedRow {
  const { indicator } = question
  const cells = places.map(({ id }): ComparedCell => {
    const published = question.published.has(id)
    const row = published ? (rows?.find((candidate) => candidate.territory === id) ?? null) : null
    return { territory: id, row, published, interval: row && observationInterval(row, indicator) }
  })
  const [reference] = places
  const differences = places.slice(1).map((place, at) => {
    const sharedGround = reference !== undefined && shareGround(reference, place, territories)
    const difference = differenceOf(indicator, cells[at + 1]?.row ?? null, cells[0]?.row ?? null, { confidence, sharedGround })
    return { territory: place.id, difference }
  })
  const valued = cells.filter(({ row }) => row !== null && row.value !== null)
  const highest = Math.max(0, ...valued.flatMap(({ row, interval }) => [row?.value ?? 0, interval?.[1] ?? 0]))
  return {
    question,
    cells,
    differences,
    periods: [...new Set(valued.flatMap(({ row }) => row?.period ?? []))],
    scaleEnd: highest > 0 ? highest : 1,
  }
}

/** A hidden or inapplicable value is something to say of a place; that nobody reported says nothing. */
function hasSomething({ row }: ComparedCell): boolean {
  return row !== null && row.status !== 'not-reported'
}

export interface Tally {
  readonly real: number
  readonly chance: number
  readonly untested: number
  readonly absent: number
}

/** How many differences of all rows are of which kind. */
export function tally(rows: readonly ComparedRow[]): Tally {
  const kinds = rows.flatMap(({ differences }) => differences.map(({ difference }) => difference.kind))
  const count = (kind: Difference['kind']) => kinds.filter((one) => one === kind).length
  return { real: count('real'), chance: count('chance'), untested: count('untested'), absent: count('absent') }
}

export interface AbsentRows {
  readonly rows: number
  /** Rows in which at least one difference lacks a value. */
  readonly absent: number
  readonly suppressed: number
  readonly notReported: number
  readonly notApplicable: number
  readonly unpublished: number
}

/** Rows that could not be compared in full, and how many of their values are absent for which reason. */
export function absentRows(rows: readonly ComparedRow[]): AbsentRows {
  const absent = rows.filter(({ differences }) => differences.some(({ difference }) => difference.kind === 'absent'))
  const cells = absent.flatMap((row) => row.cells)
  const count = (status: string) => cells.filter(({ row }) => row !== null && isAbsence(row.status) && row.status === status).length
  return {
    rows: rows.length,
    absent: absent.length,
    suppressed: count('suppressed'),
    notReported: count('not-reported'),
    notApplicable: count('not-applicable'),
    unpublished: cells.filter(({ published }) => !published).length,
  }
}
