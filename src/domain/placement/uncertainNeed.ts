import { byar } from '../intervals/byar.ts'
import { gamma } from '../random/gamma.ts'
import type { RandomSource } from '../random/xoshiro.ts'

/** Persons of a place as they follow from a count: those in need times `target`, less those served already, and not below 0. */
export interface UncertainNeed {
  /** Persons counted in need. */
  readonly count: number
  /** 1 where everybody in need is meant; the share aimed at where those not reached are. */
  readonly target: number
  /** Persons served already; 0 where everybody in need is meant. */
  readonly served: number
}

export function personsOf({ count, target, served }: UncertainNeed): number {
  return Math.max(0, count * target - served)
}

/**
 * Persons as they could as well be: a count that nobody knows exactly is drawn from the posterior of a Poisson mean under Jeffreys'
 * prior, a gamma of shape count + 1/2 (Jeffreys, H. (1946), Proceedings of the Royal Society A 186, 453-461).
 */
export function drawnPersons(random: RandomSource, needs: readonly UncertainNeed[]): readonly number[] {
  return needs.map(({ count, target, served }) => personsOf({ count: gamma(random, count + 0.5), target, served }))
}

/**
 * Interval of the persons of some places together, of their counts taken as Poisson: counts add up to one count, whose interval is
 * Byar's (see `byar`). Errors that places share, such as one way of estimating all of them, are not in it. All must have one target.
 */
export function personsInterval(needs: readonly UncertainNeed[]): readonly [number, number] {
  const count = needs.reduce((sum, need) => sum + need.count, 0)
  const served = needs.reduce((sum, need) => sum + need.served, 0)
  const target = needs[0]?.target ?? 1
  if (needs.length === 0) return [0, 0]
  const [low, high] = byar(count)
  return [personsOf({ count: low, target, served }), personsOf({ count: high, target, served })]
}
