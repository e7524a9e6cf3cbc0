import { DEFAULT_CONFIDENCE, wilson } from '../intervals/wilson.ts'

export interface GapInput {
  readonly served: number | null
  readonly need: number | null
  /** Share of those in need that is aimed at, from 0 to 1. */
  readonly target: number
}

export interface Gap {
  readonly status: 'complete'
  /** Persons not reached who would have to be for the target; 0 where it is reached. */
  readonly persons: number
  /** Persons; null where `noInterval` says why. */
  readonly interval: readonly [number, number] | null
  /** More served than are in need is no proportion: the two are counted by different sources, or of different people. */
  readonly noInterval: 'nobody-in-need' | 'more-served-than-in-need' | null
  /** Persons served beyond the target; 0 where it is not passed. */
  readonly surplus: number
}

export interface AbsentGap {
  readonly status: 'absent'
  readonly persons: null
  readonly interval: null
  readonly surplus: null
  readonly reason: 'served-absent' | 'need-absent' | 'both-absent'
}

/**
 * Persons still to be reached: those in need times the target, less those served, and not below 0. The interval is that
 * of the share served, times those in need and taken from the target, so its lower bound comes of the upper one of the
 * share. It holds the need fixed; an estimated need makes the gap less certain than it says.
 * An absent side is never taken for 0: the gap is absent, with the reason.
 * Throws a RangeError on a number below 0 or not finite, a target beside 0 to 1, and unless 0 < confidence < 1.
 * Method: interval of Wilson (1927), see `wilson`; bounds of a function that only falls are those of its argument.
 */
export function gap({ served, need, target }: GapInput, confidence = DEFAULT_CONFIDENCE): Gap | AbsentGap {
  for (const number of [served, need]) {
    if (number !== null && !(number >= 0 && Number.isFinite(number))) throw new RangeError(`no persons: ${number}`)
  }
  if (!(target >= 0 && target <= 1)) throw new RangeError(`no target between 0 and 1: ${target}`)
  if (!(confidence > 0 && confidence < 1)) throw new RangeError(`no confidence between 0 and 1: ${confidence}`)
  if (served === null || need === null) {
    const reason = served !== null ? 'need-absent' : need !== null ? 'served-absent' : 'both-absent'
    return { status: 'absent', persons: null, interval: null, surplus: null, reason }
  }
  const short = need * target - served
  const noInterval = served > need ? 'more-served-than-in-need' : need === 0 ? 'nobody-in-need' : null
  return {
    status: 'complete',
    persons: Math.max(short, 0),
    interval: noInterval === null ? shortOf(target, need, wilson(served, need, confidence)) : null,
    noInterval,
    surplus: Math.max(-short, 0),
  }
}

function shortOf(target: number, need: number, [low, high]: readonly [number, number]): readonly [number, number] {
  return [Math.max(need * (target - high), 0), Math.max(need * (target - low), 0)]
}
