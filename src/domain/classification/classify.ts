import { aroundTargetBreaks } from './aroundTarget.ts'
import { ascending, distinctCount } from './ascending.ts'
import {
  ABSENCE_KINDS,
  type AbsenceKind,
  type Classification,
  type Classified,
  type ColourScale,
  FEWEST_CLASSES,
  type Method,
  MOST_CLASSES,
  type ValueClass,
} from './classification.ts'
import { goodnessOfFit } from './goodnessOfFit.ts'
import { equalIntervalBreaks } from './equalInterval.ts'
import { manualBreaks } from './manual.ts'
import { naturalBreaks } from './naturalBreaks.ts'
import { quantileBreaks } from './quantile.ts'
import { readableBreaks } from './readableBreaks.ts'

export interface ClassificationRequest {
  readonly method: Method
  /** How many classes; 2 to 9, others are taken to the nearest of these. */
  readonly classes: number
  /** For `manual`: upper bounds of all classes but the last. */
  readonly breaks: readonly number[]
  /** For `target`: the value aimed at, in the unit of the values. */
  readonly target: number | null
}

/**
 * From this share of reported zeros on, zero is a class of its own: "nobody was served here" must be visible as
 * a value and not drown in the lowest class. Below it a zero has the colour of the lowest class.
 */
export const ZERO_CLASS_FROM = 0.05
/** Equal steps may move by this share of the range to become readable; more would make them visibly unequal. */
const EQUAL_STEP_TOLERANCE = 0.02

/**
 * Sorts territories into coloured classes. Absent values (null) are counted by their status and never coloured;
 * a null whose status claims a value counts as not reported. No break is rounded where that would move a place.
 */
export function classify(rows: readonly Classified[], request: ClassificationRequest, scale: ColourScale): Classification {
  const sorted = ascending(rows.flatMap((row) => (row.value !== null && Number.isFinite(row.value) ? [row.value] : [])))
  const count = Math.min(Math.max(Math.round(request.classes), FEWEST_CLASSES), MOST_CLASSES)
  const method = usableMethod(request)
  const cut = sorted.length === 0 ? NO_CUT : bounds(sorted, method, count, request)
  const closed = method === 'target' ? 'lower' : 'upper'
  const classOf = (value: number) => indexOf(cut.bounds, value, closed)
  const below = cut.below
  const colours = below === null ? scale.sequential(cut.bounds.length) : scale.diverging(below, cut.bounds.length - below)
  const classes = describe(sorted, cut, colours, classOf)
  return {
    method,
    closed,
    classesBelowTarget: below,
    zeroClass: cut.zeroClass,
    classes,
    absences: countAbsences(rows),
    fit: goodnessOfFit(sorted, classOf).fit,
    classOf,
    colourOf: (value) => classes[classOf(value)]?.colour ?? scale.sequential(1)[0] ?? '',
  }
}

interface Cut {
  readonly bounds: readonly number[]
  readonly start: number
  readonly below: number | null
  readonly zeroClass: boolean
}
const NO_CUT: Cut = { bounds: [], start: 0, below: null, zeroClass: false }

function usableMethod({ method, breaks, target }: ClassificationRequest): Method {
  if (method === 'manual' && !breaks.some((value) => Number.isFinite(value))) return 'natural-breaks'
  if (method === 'target' && (target === null || !Number.isFinite(target))) return 'natural-breaks'
  return method
}

function bounds(sorted: readonly number[], method: Method, count: number, request: ClassificationRequest): Cut {
  const start = sorted[0] ?? 0
  if (method === 'manual') {
    const asked = manualBreaks(sorted, request.breaks, count > request.breaks.length ? count : MOST_CLASSES)
    return { bounds: asked, start: Math.min(start, asked[0] ?? start), below: null, zeroClass: false }
  }
  if (method === 'target') return targetCut(sorted, request.target ?? start, count)
  const zeros = sorted.filter((value) => value === 0).length
  const zeroClass = start === 0 && zeros < sorted.length && zeros >= sorted.length * ZERO_CLASS_FROM
  if (!zeroClass) return { bounds: cutBy(method, sorted, count), start, below: null, zeroClass }
  const positive = sorted.slice(zeros)
  return { bounds: [0, ...cutBy(method, positive, count - 1)], start, below: null, zeroClass }
}

function cutBy(method: Method, sorted: readonly number[], count: number): readonly number[] {
  const possible = Math.min(count, distinctCount(sorted))
  const range = (sorted.at(-1) ?? 0) - (sorted[0] ?? 0)
  if (method === 'equal-interval') {
    return readableBreaks(equalIntervalBreaks(sorted, count), sorted, range * EQUAL_STEP_TOLERANCE)
  }
  const exact = method === 'quantile' ? quantileBreaks(sorted, possible) : naturalBreaks(sorted, possible)
  return readableBreaks(exact, sorted)
}

/** The target itself is never rounded; the other bounds are, seen from below, since here the lower bound belongs. */
function targetCut(sorted: readonly number[], target: number, count: number): Cut {
  const { bounds: exact, below } = aroundTargetBreaks(sorted, target, count)
  const range = (exact.at(-1) ?? 0) - (sorted[0] ?? 0)
  const mirrored = ascending(sorted.map((value) => -value))
  const inner = exact.slice(0, -1)
  // -Infinity stands for the bound that `readableBreaks` leaves as it is; mirrored it is the last one.
  const readable = readableBreaks(
    [...inner.map((bound) => -bound).reverse(), Number.POSITIVE_INFINITY],
    mirrored,
    range * EQUAL_STEP_TOLERANCE,
  )
    .slice(0, -1)
    .map((bound) => -bound)
    .reverse()
  const bounds = [
    ...inner.map((bound, index) => (bound === target ? target : (readable[index] ?? bound))),
    exact.at(-1) ?? target,
  ]
  return { bounds, start: Math.min(sorted[0] ?? target, target), below, zeroClass: false }
}

function indexOf(bounds: readonly number[], value: number, closed: 'upper' | 'lower'): number {
  const inside = (bound: number) => (closed === 'upper' ? value <= bound : value < bound)
  const index = bounds.findIndex(inside)
  return index === -1 ? bounds.length - 1 : index
}

function describe(
  sorted: readonly number[],
  cut: Cut,
  colours: readonly string[],
  classOf: (value: number) => number,
): readonly ValueClass[] {
  const members: number[][] = cut.bounds.map(() => [])
  for (const value of sorted) members[classOf(value)]?.push(value)
  return cut.bounds.map((upper, index) => {
    const values = members[index] ?? []
    const firstPositive = cut.zeroClass && index === 1
    return {
      lower: firstPositive ? (values[0] ?? 0) : index === 0 ? cut.start : (cut.bounds[index - 1] ?? cut.start),
      upper,
      lowest: values[0] ?? null,
      highest: values.at(-1) ?? null,
      colour: colours[index] ?? '',
      count: values.length,
    }
  })
}

function countAbsences(rows: readonly Classified[]): Record<AbsenceKind, number> {
  const counts: Record<AbsenceKind, number> = { suppressed: 0, 'not-reported': 0, 'not-applicable': 0 }
  for (const row of rows) {
    if (row.value !== null && Number.isFinite(row.value)) continue
    counts[ABSENCE_KINDS.find((kind) => kind === row.status) ?? 'not-reported'] += 1
  }
  return counts
}
