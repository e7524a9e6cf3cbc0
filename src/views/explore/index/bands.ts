import type { RankBand } from '../../../domain/composite/fragility.ts'

/** A band of a place that has a rank. */
export interface KnownBand {
  readonly rank: number
  readonly low: number
  readonly high: number
}

/** The band where the place has one, else null; a rank without its band is not given. */
export function knownBand(band: RankBand | null): KnownBand | null {
  if (!band || band.rank === null || band.low === null || band.high === null) return null
  return { rank: band.rank, low: band.low, high: band.high }
}

/**
 * The last rank a drawing of these bands reaches: all of them, but not beyond three times the ranks shown, since one
 * wide band would make all others look firm. At least 10, so that small differences look small.
 */
export function lastRank(bands: readonly (KnownBand | null)[]): number {
  const furthest = (of: (band: KnownBand) => number) => bands.reduce((last, band) => Math.max(last, band ? of(band) : 0), 10)
  return Math.min(furthest(({ high }) => high), 3 * furthest(({ rank }) => rank))
}
