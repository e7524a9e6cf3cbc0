import { narrowRanges } from '../../../src/domain/disclosure/narrowRanges.ts'
import { isNotSmall } from '../../../src/domain/disclosure/witnesses.ts'
import { openParts } from '../../../src/domain/disclosure/openParts.ts'
import { ContradictoryTables } from '../../../src/domain/disclosure/feasibleIntervals.ts'
import { cellName, countIn } from '../cells/cellSpace.ts'
import { type Cells, counts, REPORTED, ROUNDED, SUPPRESSED } from '../cells/cells.ts'
import { type Memberships, type RelationKind, relationsOf } from '../cells/relations.ts'
import type { Knowledge } from '../package/releasedPackage.ts'
import { doParts, type PartsOptions } from '../parts/doParts.ts'
import { equationsFor } from './equationsFor.ts'

/** A hidden count, or the rest of a whole and its part, of which more can be told than the rules allow. */
export interface DisclosedCell {
  readonly cell: string
  /** No table that agrees with what is published has less, or more, in it. */
  readonly lowest: number
  readonly highest: number
  /** Width its rule asks for. */
  readonly required: number
  /** `proven`: the interval is as narrow as told. `unproven`: no two tables far enough apart were found. */
  readonly verdict: 'proven' | 'unproven'
  /** The relations that give it away. */
  readonly equations: readonly string[]
}

export interface AttackResult {
  /** Hidden cells and rests looked at. */
  readonly cells: number
  readonly rests: number
  /** Rounded or noisy counts: what they hide is not attacked here, the method's own audit is in the certificate. */
  readonly rounded: number
  /** Relations of each kind that were used. */
  readonly relations: Readonly<Partial<Record<RelationKind, number>>>
  readonly disclosed: readonly DisclosedCell[]
  /** Narrowest interval proven, in persons, against what its rule asks for; null where nothing is hidden. */
  readonly weakest: { readonly width: number; readonly required: number; readonly count: string } | null
  readonly programs: number
}

const EXPLAINED = 25

/**
 * What somebody who has all published tables can tell of each hidden cell: the lowest and highest count in any table of whole
 * numbers that agrees with everything published. Looks at nothing but what is published, and knows nothing of how cells
 * were chosen. Throws ContradictoryTables where the tables disagree with each other.
 */
export async function attackCells(cells: Cells, knowledge: Knowledge, memberships: Memberships, options: PartsOptions = {}): Promise<AttackResult> {
  const { keys, statuses, values, space } = cells
  const { rows, kinds, rests } = relationsOf(cells, knowledge, memberships, (places) => places.some((place) => statuses[place] === SUPPRESSED))
  const size = keys.length + rests.length
  const lower = new Float64Array(size)
  const upper = new Float64Array(size).fill(Infinity)
  const required = new Float64Array(size)
  const ceiling = new Float64Array(size).fill(Infinity)
  const rules = space.counts.map((count) => knowledge.counts[count])
  let hidden = 0
  for (const [place, key] of keys.entries()) {
    const rule = rules[countIn(space, key)]
    if (statuses[place] === SUPPRESSED) {
      hidden += 1
      lower[place] = rule?.zeros === 'hide' ? 0 : 1
      // How wide the interval of an amount must be depends on where it lies: all of it is reckoned.
      required[place] = rule?.share === undefined ? (rule?.width ?? 0) : Infinity
    } else {
      lower[place] = counts(cells, place) ? (values[place] ?? 0) : 0
      upper[place] = lower[place] ?? 0
    }
  }
  for (const rest of rests) {
    required[rest.cell] = rest.threshold - 1
    if (rest.full === 'publish') ceiling[rest.cell] = rest.threshold
  }
  const system = rows.collect(lower, upper)
  const narrowed = narrowRanges(system)
  if (!narrowed) throw new ContradictoryTables('no table of whole numbers agrees with what is published')
  const parts = openParts({ ...system, ...narrowed }).filter((part) => part.cells.some((cell) => (required[cell] ?? 0) > 0))
  const results = await doParts(
    parts.map((part) => ({
      kind: 'attack' as const,
      part,
      required: Float64Array.from(part.cells, (cell) => required[cell] ?? 0),
      ceiling: Float64Array.from(part.cells, (cell) => ceiling[cell] ?? 0),
    })),
    options,
  )
  const lowest = narrowed.lower.slice()
  const highest = narrowed.upper.slice()
  const least = lowest.slice()
  const most = highest.slice()
  let programs = 0
  for (const [at, result] of results.entries()) {
    if (result.kind !== 'attack') continue
    programs += result.programs + result.wholePrograms
    for (const [place, cell] of (parts[at]?.cells ?? []).entries()) {
      lowest[cell] = result.lowest[place] ?? 0
      highest[cell] = result.highest[place] ?? 0
      least[cell] = result.least[place] ?? 0
      most[cell] = result.most[place] ?? 0
    }
  }
  const nameOf = (cell: number): string => {
    const rest = rests[cell - keys.length]
    return rest ? `${cellName(space, keys[rest.whole] ?? 0)}, less ${space.counts[countIn(space, keys[rest.part] ?? 0)]}` : cellName(space, keys[cell] ?? 0)
  }
  const disclosed: DisclosedCell[] = inPrint(cells, knowledge)
  let weakest: AttackResult['weakest'] = null
  for (let cell = 0; cell < size; cell += 1) {
    const share = (required[cell] ?? 0) === Infinity ? rules[countIn(space, keys[cell] ?? 0)]?.share : undefined
    const asked = share === undefined ? (required[cell] ?? 0) : Math.ceil(share * (most[cell] ?? 0))
    if (asked <= 0 || isNotSmall({ least, most }, cell, ceiling[cell] ?? Infinity)) continue
    const width = (most[cell] ?? 0) - (least[cell] ?? 0)
    if (width < asked) {
      const isProven = (highest[cell] ?? 0) - (lowest[cell] ?? 0) < asked
      const equations = disclosed.length < EXPLAINED ? await equationsFor(system, kinds, cell, nameOf) : []
      disclosed.push({ cell: nameOf(cell), lowest: lowest[cell] ?? 0, highest: highest[cell] ?? 0, required: asked, verdict: isProven ? 'proven' : 'unproven', equations })
    }
    if (cell < keys.length && share === undefined && (weakest === null || width - asked < weakest.width - weakest.required)) {
      weakest = { width, required: asked, count: space.counts[countIn(space, keys[cell] ?? 0)] ?? '' }
    }
  }
  const relations: Partial<Record<RelationKind, number>> = {}
  for (const kind of kinds) relations[kind] = (relations[kind] ?? 0) + 1
  return { cells: hidden, rests: rests.length, rounded: statuses.reduce((sum, status) => sum + Number(status === ROUNDED), 0), relations, disclosed, weakest, programs }
}

/** What needs no reckoning: counts below their threshold that are printed, and such rests of two printed counts. */
function inPrint({ keys, values, statuses, space, placeOf }: Cells, knowledge: Knowledge): DisclosedCell[] {
  const found: DisclosedCell[] = []
  for (const [place, key] of keys.entries()) {
    if (statuses[place] !== REPORTED) continue
    const count = space.counts[countIn(space, key)] ?? ''
    const value = values[place] ?? 0
    const rule = knowledge.counts[count]
    const tell = (cell: string, lowest: number, required: number, equation: string) =>
      found.push({ cell, lowest, highest: lowest, required, verdict: 'proven', equations: [equation] })
    if (rule && value < rule.threshold && (value > 0 || rule.zeros === 'hide')) tell(cellName(space, key), value, rule.width, 'printed')
    for (const { part, whole, threshold, full } of knowledge.complements) {
      if (part !== count) continue
      const other = placeOf.get(key + (space.counts.indexOf(whole) - countIn(space, key)) * space.countStep)
      if (other === undefined || statuses[other] !== REPORTED) continue
      const rest = (values[other] ?? 0) - value
      if (rest < threshold && (rest > 0 || (full === 'hide' && value > 0))) tell(`${cellName(space, keys[other] ?? 0)}, less ${part}`, rest, threshold - 1, `complements: ${values[other]} - ${value} = ${rest}`)
    }
  }
  return found
}
