import { type CellDimension, cellSpace, type CellSpace, codeIn, countIn } from '../cells/cellSpace.ts'
import { type Cells, REPORTED, SUPPRESSED } from '../cells/cells.ts'
import { nextLonger } from '../raw/rawSpace.ts'

/** What is known of one set of cells to somebody who kept every release of them. */
export interface MergedReleases {
  readonly cells: Cells
  /** Cells hidden now of which an earlier release tells the number. */
  readonly known: number
  /** Cells told in two releases with different numbers: revised, so that the earlier one says nothing of today. */
  readonly revised: number
}

/**
 * The cells of the newest release with all that earlier ones tell beside them: a hidden cell whose number once stood in print
 * is known, and a cell only an earlier release held is one more. `releases` are from the newest to the oldest.
 */
export function mergeReleases(releases: readonly [Cells, ...Cells[]]): MergedReleases {
  const [newest, ...earlier] = releases
  if (earlier.length === 0) return { cells: newest, known: 0, revised: 0 }
  const space = commonSpace(releases.map((cells) => cells.space))
  const keys: number[] = []
  const values: number[] = []
  const statuses: number[] = []
  const placeOf = new Map<number, number>()
  let known = 0
  let revised = 0
  for (const cells of releases) {
    const translate = translation(cells.space, space)
    for (const [place, old] of cells.keys.entries()) {
      const key = translate(old)
      const at = placeOf.get(key)
      const status = cells.statuses[place] ?? SUPPRESSED
      const value = cells.values[place] ?? Number.NaN
      if (at === undefined) {
        placeOf.set(key, keys.length)
        keys.push(key)
        values.push(value)
        statuses.push(status)
      } else if (statuses[at] === SUPPRESSED && status === REPORTED) {
        values[at] = value
        statuses[at] = REPORTED
        known += 1
      } else if (statuses[at] === REPORTED && status === REPORTED && values[at] !== value) revised += 1
    }
  }
  // Rates of earlier releases may be of counts that were revised since.
  const translate = translation(newest.space, space)
  const rates = (newest.rates ?? []).map((rate) => ({ ...rate, numerator: translate(rate.numerator), denominator: translate(rate.denominator) }))
  return { cells: { space, keys: Float64Array.from(keys), placeOf, values: Float64Array.from(values), statuses: Uint8Array.from(statuses), rates }, known, revised }
}

function commonSpace(spaces: readonly CellSpace[]): CellSpace {
  const counts = [...new Set(spaces.flatMap((space) => space.counts))]
  const names = [...new Set(spaces.flatMap((space) => space.dimensions.map(({ name }) => name)))]
  const dimensions = names.map((name): CellDimension => {
    const all = spaces.flatMap((space) => space.dimensions.filter((dimension) => dimension.name === name))
    const codes = [...new Set(all.flatMap((dimension) => dimension.codes))].sort()
    const parts = new Map<number, number[]>()
    if (all[0]?.role === 'period') {
      // A quarter only one release speaks of is a part of a year only another does.
      for (const [place, code] of codes.entries()) {
        const longer = codes.indexOf(nextLonger(code, codes) ?? '')
        if (longer >= 0) parts.set(longer, [...(parts.get(longer) ?? []), place])
      }
      return { name, kind: 'sum', role: 'period', codes, parts }
    }
    for (const dimension of all) {
      for (const [total, of] of dimension.parts) {
        const place = codes.indexOf(dimension.codes[total] ?? '')
        parts.set(place, [...new Set([...(parts.get(place) ?? []), ...of.map((part) => codes.indexOf(dimension.codes[part] ?? ''))])])
      }
    }
    return { name, kind: all[0]?.kind ?? 'sum', role: all[0]?.role ?? 'other', codes, parts }
  })
  return cellSpace(counts, dimensions)
}

/** Keys of one space as keys of another; a dimension the first does not have stands at `all`. */
export function translation(from: CellSpace, to: CellSpace): (key: number) => number {
  const counts = from.counts.map((count) => to.counts.indexOf(count))
  const codes = to.dimensions.map((dimension) => {
    const at = from.dimensions.findIndex(({ name }) => name === dimension.name)
    return { at, places: at < 0 ? [Math.max(dimension.codes.indexOf('all'), 0)] : (from.dimensions[at]?.codes.map((code) => dimension.codes.indexOf(code)) ?? []) }
  })
  return (key) =>
    codes.reduce(
      (sum, { at, places }, dimension) => sum + (places[at < 0 ? 0 : codeIn(from, key, at)] ?? 0) * (to.steps[dimension] ?? 1),
      (counts[countIn(from, key)] ?? 0) * to.countStep,
    )
}
