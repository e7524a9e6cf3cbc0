import type { RankBand } from '../../../domain/composite/fragility.ts'
import type { LeftOutOfIndex } from './indexPlaces.ts'

export type SentenceKey = 'single' | 'sure' | 'open' | 'tied' | 'only' | 'nobody' | 'kept' | 'leftOut' | 'leftOutNone'

export interface Sentence {
  readonly key: SentenceKey
  readonly values: Readonly<Record<string, string | number>>
}

export interface IndexFacts {
  /** Bands of all places, in any order; null while they are being worked out, and then nothing is said of ranks. */
  readonly bands: readonly RankBand[] | null
  /** Share of the places of rank 1 to `top` that keep such a rank. */
  readonly topKept: number
  readonly top: number
  readonly leftOut: LeftOutOfIndex
  /** Set where a single indicator has weight: there is no order to speak of, since nothing is mixed. */
  readonly single: LeftOutOfIndex['by'][number]['indicator'] | null
  readonly names: (territory: string) => string
  readonly title: (indicator: LeftOutOfIndex['by'][number]['indicator']) => string
}

/**
 * What may be said of the list: who is first and how sure, how much of its head stays, and who is left out. The order of
 * the first two is only claimed where their bands do not meet.
 */
export function indexSentences(facts: IndexFacts): readonly Sentence[] {
  const { leftOut } = facts
  if (leftOut.total === 0) return []
  if (leftOut.leftOut === leftOut.total) return [{ key: 'nobody', values: { total: leftOut.total, ...most(facts) } }]
  if (facts.single) return [{ key: 'single', values: { indicator: facts.title(facts.single) } }, leftOutSentence(facts)]
  return [...(facts.bands ? headSentences(facts, facts.bands) : []), leftOutSentence(facts)]
}

type Ranked = RankBand & { readonly rank: number; readonly low: number; readonly high: number }

function headSentences(facts: IndexFacts, bands: readonly RankBand[]): Sentence[] {
  const ranked = bands
    .filter((band): band is Ranked => band.rank !== null && band.low !== null && band.high !== null)
    .toSorted((one, other) => one.rank - other.rank)
  const [first, second] = ranked
  if (!first) return []
  const place = facts.names(first.id)
  if (!second) return [{ key: 'only', values: { place } }]
  const values = { place, low: first.low, high: first.high, second: facts.names(second.id), secondLow: second.low, secondHigh: second.high }
  const tied = ranked.filter(({ rank }) => rank === first.rank).length
  const head: Sentence =
    tied > 1
      ? { key: 'tied', values: { place, second: values.second, others: tied - 2 } }
      : { key: second.low <= first.high ? 'open' : 'sure', values }
  // Where all places are among the first there is nobody to give way to.
  return ranked.length > facts.top ? [head, { key: 'kept', values: { top: facts.top, share: facts.topKept } }] : [head]
}

function leftOutSentence(facts: IndexFacts): Sentence {
  const { total, leftOut } = facts.leftOut
  if (leftOut === 0) return { key: 'leftOutNone', values: { total } }
  return { key: 'leftOut', values: { leftOut, total, ...most(facts) } }
}

function most({ leftOut, title }: IndexFacts): { indicator: string; absent: number } {
  const [first] = leftOut.by
  return { indicator: first ? title(first.indicator) : '', absent: first?.absent ?? 0 }
}
