/** Steps of a service towards people in need, in the order they are taken. */
export const CASCADE_STEPS = ['availability', 'accessibility', 'contact', 'completion', 'outcome'] as const
export type CascadeStepName = (typeof CASCADE_STEPS)[number]
export type CascadePoint = 'need' | CascadeStepName

/** Persons who reached a step, of those in need, for one place and group of services. */
export interface CascadeInput {
  readonly name: CascadeStepName
  readonly persons: number | null
  /** Persons in need. */
  readonly of: number | null
  /** A step without persons whose status is `not-applicable` does not exist in this service and is passed over. */
  readonly status: string
}

export interface CascadeStep extends CascadeInput {
  /** Persons over those in need; above 1 where a source counts more. */
  readonly coverage: number | null
  /** The last point before it that is known, and those unknown in between; null where nothing before is known. */
  readonly from: CascadePoint | null
  readonly unknownBetween: readonly CascadePoint[]
  /** Persons over those at `from`; null where nobody was there. */
  readonly conversion: number | null
  /** Persons lost since `from`, over the whole span; below 0 where more are counted than before. */
  readonly loss: number | null
  /** More persons than at `from`: impossible among the same people, so the counts are of different people or sources. */
  readonly rises: boolean
}

export interface LargestLoss {
  readonly from: CascadePoint
  readonly to: CascadeStepName
  readonly persons: number
  /** Whether this is known to be the step that loses most. If not, the loss is only one from `from` to `to`. */
  readonly certain: boolean
  /** Unknown points up to `to`, and those after the last known step where people enough are left to lose more. */
  readonly unknown: readonly CascadePoint[]
}

export interface Cascade {
  readonly steps: readonly CascadeStep[]
  /** Null where no known step lies below a known point before it. */
  readonly largestLoss: LargestLoss | null
  readonly unknown: readonly CascadePoint[]
  readonly rising: readonly CascadeStepName[]
  /** Not all steps name the same number of persons in need. */
  readonly needsDiffer: boolean
}

/**
 * The coverage of a service from its availability to its outcome, and where most people are lost. Each step is compared
 * with the last known point before it, the first with the persons in need it names itself. Losses over unknown steps
 * are of the whole span. Of equal losses the earliest is named. Nothing is certain where a step rises.
 * Throws a RangeError unless the five steps come in their order, and on a number below 0 or not finite.
 * Method: Tanahashi, T. (1978), Health service coverage and its evaluation, Bulletin of the World Health Organization 56,
 * 295-303: the share of the target population for whom the condition of a stage is met; the bottleneck is the stage
 * after which least of it is left. His stage of acceptability is not asked for, and completion is added.
 */
export function cascade(input: readonly CascadeInput[]): Cascade {
  check(input)
  const applicable = input.filter(({ persons, status }) => persons !== null || status !== 'not-applicable')
  const firstKnown = applicable.find(({ persons }) => persons !== null) ?? applicable[0]
  let last: { readonly point: CascadePoint; readonly persons: number } | null = null
  let between: CascadePoint[] = []
  if ((firstKnown?.of ?? null) === null) between.push('need')
  else last = { point: 'need', persons: firstKnown?.of ?? Number.NaN }
  const unknown = [...between]
  const steps: CascadeStep[] = []
  for (const step of input) {
    const { name, persons } = step
    const base = { ...step, coverage: share(persons, step.of), from: last?.point ?? null, unknownBetween: between }
    if (persons === null) {
      steps.push({ ...base, conversion: null, loss: null, rises: false })
      if (!applicable.includes(step)) continue
      unknown.push(name)
      between = [...between, name]
      continue
    }
    const loss = last === null ? null : last.persons - persons
    steps.push({ ...base, conversion: share(persons, last?.persons ?? null), loss, rises: loss !== null && loss < 0 })
    last = { point: name, persons }
    between = []
  }
  const rising = steps.filter(({ rises }) => rises).map(({ name }) => name)
  const needs = new Set(applicable.flatMap(({ of }) => (of === null ? [] : [of])))
  const remaining = { unknown: between, persons: last?.persons ?? Infinity }
  return { steps, largestLoss: largestLoss(steps, unknown, remaining, rising.length > 0), unknown, rising, needsDiffer: needs.size > 1 }
}

function largestLoss(
  steps: readonly CascadeStep[],
  unknown: readonly CascadePoint[],
  remaining: { readonly unknown: readonly CascadePoint[]; readonly persons: number },
  isRising: boolean,
): LargestLoss | null {
  const lossOf = (step: CascadeStep | undefined) => step?.loss ?? 0
  const most = steps.reduce((largest, step, at) => (lossOf(step) > lossOf(steps[largest]) ? at : largest), 0)
  const step = steps[most]
  const persons = lossOf(step)
  if (step === undefined || step.from === null || persons <= 0) return null
  const upTo: ReadonlySet<CascadePoint> = new Set<CascadePoint>(['need', ...steps.slice(0, most).map(({ name }) => name)])
  const hidden = unknown.filter((point) => upTo.has(point) || (remaining.unknown.includes(point) && remaining.persons > persons))
  return { from: step.from, to: step.name, persons, certain: hidden.length === 0 && !isRising, unknown: hidden }
}

function share(part: number | null, whole: number | null): number | null {
  return part === null || whole === null || whole === 0 ? null : part / whole
}

function check(input: readonly CascadeInput[]): void {
  if (input.length !== CASCADE_STEPS.length || input.some(({ name }, at) => name !== CASCADE_STEPS[at])) {
    throw new RangeError(`no cascade: ${input.map(({ name }) => name).join(', ')}`)
  }
  for (const { name, persons, of } of input) {
    for (const number of [persons, of]) {
      if (number !== null && !(number >= 0 && Number.isFinite(number))) throw new RangeError(`no persons of ${name}: ${number}`)
    }
  }
}
