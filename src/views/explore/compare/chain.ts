import type { ObservationRow } from '../../../catalog/observation-sql.ts'
import { dasGupta, type Factor } from '../../../domain/decomposition/dasGupta.ts'
import type { Decomposition } from '../../../domain/decomposition/waterfall.ts'
import type { ChainMeasure } from './chainQuestion.ts'

/** Counts of persons along the chain of a service, from those in need on. */
export const CHAIN_COUNTS = ['need', 'near', 'served', 'completed', 'eligible', 'certified', 'placed'] as const
export type ChainCount = (typeof CHAIN_COUNTS)[number]
/** Counts at which a rate per person in need is worth explaining. */
export const CHAIN_ENDS = ['served', 'completed', 'certified', 'placed'] as const
export type ChainEnd = (typeof CHAIN_ENDS)[number]

/** A count the chain lacks in one of the two places, and why. */
export interface MissingCount {
  readonly count: ChainCount
  readonly territory: string
  /** A status of the observation; `nobody` where a count of zero stands below a line; `disagree` where two tables differ. */
  readonly why: ObservationRow['status'] | 'nobody' | 'disagree'
}

export interface ChainResult {
  /** The end asked for, by the indicator on screen. */
  readonly wanted: ChainEnd
  /** The end both places have all counts for; null where not even the served are known. */
  readonly reached: ChainEnd | null
  /** Of `reached` over need, in shares; parts are named by the count they lead to. Null with `reached`. */
  readonly decomposition: Decomposition | null
  readonly factors: readonly Factor[]
  /** The two numerators and needs of the rate explained. */
  readonly sides: readonly [ChainSide, ChainSide] | null
  /** What keeps the chain from `wanted`. */
  readonly missing: readonly MissingCount[]
}

export interface ChainSide {
  readonly numerator: number
  readonly denominator: number
}

export type MeasuredRows = Readonly<Partial<Record<ChainMeasure, ObservationRow | null>>>
/** A number, or why there is none; `at` names the count that lacks it where it is another. */
type Found = { readonly value: number } | { readonly why: MissingCount['why']; readonly at?: ChainCount }

/** The end of the chain that the indicator on screen asks about. */
export function wantedEnd(indicator: string): ChainEnd {
  if (indicator === 'completion') return 'completed'
  if (indicator === 'certification') return 'certified'
  return indicator === 'placement' ? 'placed' : 'served'
}

/**
 * Why two places differ in the rate of `wanted` over need: the rate is the product of the shares of each count in the
 * one before it, and `dasGupta` gives each share its part. The chain ends at the last end whose counts are all known
 * in both places; an absent count is never taken for zero. Parts are shares of the persons in need.
 */
export function chainOf(wanted: ChainEnd, from: MeasuredRows, to: MeasuredRows, territories: readonly [string, string]): ChainResult {
  const counts = CHAIN_COUNTS.slice(0, CHAIN_COUNTS.indexOf(wanted) + 1)
  const missing: MissingCount[] = []
  const factors: Factor[] = []
  let reached: ChainEnd | null = null
  let kept = 0
  for (const count of counts) {
    const before = CHAIN_COUNTS[CHAIN_COUNTS.indexOf(count) - 1]
    const shares = [from, to].map((rows, side) => {
      const share = before === undefined ? countOf(count, rows) : shareOf(count, before, rows)
      if ('why' in share) missing.push({ count: share.at ?? count, territory: territories[side] ?? '', why: share.why })
      return 'value' in share ? share.value : null
    })
    if (missing.length > 0) break
    if (before !== undefined) factors.push({ name: count, from: shares[0] ?? null, to: shares[1] ?? null })
    const end = CHAIN_ENDS.find((candidate) => candidate === count)
    if (end) [reached, kept] = [end, factors.length]
  }
  if (reached === null) return { wanted, reached, decomposition: null, factors: [], sides: null, missing }
  const whole = factors.slice(0, kept)
  const decomposition = dasGupta(whole)
  if (decomposition.status === 'absent') return { wanted, reached: null, decomposition: null, factors: [], sides: null, missing }
  return { wanted, reached, decomposition, factors: whole, sides: [sideOf(reached, from), sideOf(reached, to)], missing }
}

function shareOf(count: ChainCount, before: ChainCount, rows: MeasuredRows): Found {
  const above = countOf(count, rows)
  if ('why' in above) return above
  const below = countOf(before, rows)
  if ('why' in below) return { ...below, at: before }
  return below.value === 0 ? { why: 'nobody', at: before } : { value: above.value / below.value }
}

/** Where each count stands, and which other table must agree with it. */
function countOf(count: ChainCount, rows: MeasuredRows): Found {
  const { access, coverage, completion, certification, placement } = rows
  switch (count) {
    case 'need':
      return agreeing(coverage, coverage?.denominator, access?.denominator)
    case 'near':
      return agreeing(access, access?.numerator)
    case 'served':
      return agreeing(coverage, coverage?.numerator, completion?.denominator)
    case 'completed':
      return agreeing(completion, completion?.numerator)
    case 'eligible':
      return agreeing(certification, certification?.denominator)
    case 'certified':
      return agreeing(certification, certification?.numerator, placement?.denominator)
    case 'placed':
      return agreeing(placement, placement?.numerator)
  }
}

function agreeing(row: ObservationRow | null | undefined, value: number | null | undefined, other?: number | null): Found {
  if (value === null || value === undefined) return { why: row && row.status !== 'reported' ? row.status : 'not-reported' }
  return other !== null && other !== undefined && other !== value ? { why: 'disagree' } : { value }
}

function sideOf(end: ChainEnd, rows: MeasuredRows): ChainSide {
  const [above, below] = [countOf(end, rows), countOf('need', rows)]
  return { numerator: 'value' in above ? above.value : Number.NaN, denominator: 'value' in below ? below.value : Number.NaN }
}
