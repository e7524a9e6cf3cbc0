import type { AbsentDecomposition, Decomposition, Part } from './waterfall.ts'

/** A group, such as a service, a sex or an age, on one side of the comparison. */
export interface GroupSide {
  /** Persons or share; only its part of the whole side counts. */
  readonly size: number | null
  /** Rate of the group; the total is the mean of the rates weighted by size. */
  readonly rate: number | null
}

export interface Group {
  readonly name: string
  readonly from: GroupSide
  readonly to: GroupSide
}

export interface GroupPart extends Part {
  readonly kind: 'rate' | 'mix'
}

export interface MixAgainstRate extends Decomposition<GroupPart> {
  /** Sum of the rate effects: the change if the groups had kept their shares. */
  readonly rateEffect: number
  /** Sum of the mix effects: the change if the groups had kept their rates. */
  readonly mixEffect: number
}

/**
 * The difference between two total rates as a rate effect and a mix effect for each group, rate effects first, in the
 * unit of the rates. The rate effect is the difference of the rates times the mean of the shares, the mix effect that
 * of the shares times the mean of the rates, so nothing is left over between them. The mix effect of one group is above
 * 0 whenever its share grew; only their sum says what the change of the mix did to the total.
 * Refused, with names such as `women: rate`, if a size or a rate is absent, also the rate of a group nobody is in.
 * Throws a RangeError without a group, on a name that comes twice, on a size below 0, on a side where all sizes are 0,
 * and on a number that is not finite.
 * Method: Kitagawa, E. M. (1955), Components of a difference between two rates, Journal of the American Statistical
 * Association 50, 1168-1194; by groups as in Chevan, A. and Sutherland, M. (2009), Demography 46, 429-449.
 */
export function mixAgainstRate(groups: readonly Group[]): MixAgainstRate | AbsentDecomposition {
  checkGroups(groups)
  const missing = [...new Set(groups.flatMap(({ name, from, to }) => [from, to].flatMap((side) => absentIn(name, side))))]
  if (missing.length > 0) return { status: 'absent', missing }
  const sizeFrom = totalSize(groups.map(({ from }) => from))
  const sizeTo = totalSize(groups.map(({ to }) => to))
  const sides = groups.map(({ name, from, to }) => ({
    name,
    from: { share: (from.size ?? Number.NaN) / sizeFrom, rate: from.rate ?? Number.NaN },
    to: { share: (to.size ?? Number.NaN) / sizeTo, rate: to.rate ?? Number.NaN },
  }))
  const rates = sides.map(({ name, from, to }) => ({ name, kind: 'rate', effect: ((to.rate - from.rate) * (from.share + to.share)) / 2 }) as const)
  const mixes = sides.map(({ name, from, to }) => ({ name, kind: 'mix', effect: ((to.share - from.share) * (from.rate + to.rate)) / 2 }) as const)
  return {
    status: 'complete',
    start: sum(sides.map(({ from }) => from.share * from.rate)),
    end: sum(sides.map(({ to }) => to.share * to.rate)),
    parts: [...rates, ...mixes],
    rateEffect: sum(rates.map(({ effect }) => effect)),
    mixEffect: sum(mixes.map(({ effect }) => effect)),
  }
}

function absentIn(name: string, { size, rate }: GroupSide): string[] {
  return [...(size === null ? [`${name}: size`] : []), ...(rate === null ? [`${name}: rate`] : [])]
}

function totalSize(sides: readonly GroupSide[]): number {
  const total = sum(sides.map(({ size }) => size ?? Number.NaN))
  if (total === 0) throw new RangeError('nobody is in any group of one side')
  return total
}

function checkGroups(groups: readonly Group[]): void {
  if (groups.length === 0) throw new RangeError('a rate of no group')
  if (new Set(groups.map(({ name }) => name)).size < groups.length) throw new RangeError('two groups share a name')
  for (const { name, from, to } of groups) {
    for (const { size, rate } of [from, to]) {
      if (size !== null && !(size >= 0 && Number.isFinite(size))) throw new RangeError(`no size of ${name}: ${size}`)
      if (rate !== null && !Number.isFinite(rate)) throw new RangeError(`no rate of ${name}: ${rate}`)
    }
  }
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0)
}
