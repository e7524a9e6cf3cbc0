import { frameTimes, type FrameTimes } from '../draw/frameWatch.ts'
import { asSize, asTime, median } from '../statistics.ts'
import type { Line } from '../table.ts'
import type { BrushRun } from './brushOnce.ts'
import { ABOUT, ENGINES } from './engines.ts'
import type { BrushMeasured } from './measureBrush.ts'
import type { Activation } from './page/brushPage.ts'
import type { StepTime } from './page/watch.ts'

/** Steps, activation, preparation and memory of every engine at every size; then the curve of the step over rows, and what each does not do. */
export function brushLines({ product, runs, kepler }: BrushMeasured): readonly Line[] {
  const sizes = [...new Set(runs.map(({ rows }) => rows))]
  const engines = ENGINES.filter((engine) => runs.some((run) => run.engine === engine) || (engine === 'kepler' && kepler.length > 0))
  return [
    ...product.map(({ name, steps, charts, faded, longestTask }) => ({
      what: `a step of a brush on the screen itself, ${name}`,
      value: steps.length === 0 ? 'none' : asTime(stepTimes(steps).middle),
      beside: steps.length === 0 ? 'nothing changed on the screen' : `${stepWords(steps)}; charts and words alone ${asTime(charts)}; the map’s colours have faded over after ${asTime(faded)}; longest task ${asTime(longestTask)}`,
    })),
    ...sizes.flatMap((rows) => runs.filter((run) => run.rows === rows).flatMap(runLines)),
    ...kepler.map((run) => ({
      what: `a step of a filter's range, ${asRows(run.rows)} points, kepler.gl`,
      value: run.failed || run.steps.length === 0 ? 'none' : asTime(stepTimes(run.steps).middle),
      beside: run.failed ?? `${stepWords(run.steps)}, ${run.memory === null ? '' : `process of the page ${asSize(run.memory)} at most`}`,
    })),
    ...engines.flatMap((engine) => curveLine(engine, runs)),
    { what: '  measured', value: '', beside: 'from the pointer’s event given to the page to the end of the frame in which the last of five views changed; software drawing; 72 steps' },
    ...(sizes.length > 0 ? [{ what: '  counts', value: 'equal', beside: sizes.map((rows) => `${asRows(rows)}: ${runs.find((run) => run.rows === rows && run.hash !== null)?.hash ?? 'none'}`).join(', ') }] : []),
    ...engines.map((engine) => ({ what: `  ${ABOUT[engine].title} does not`, value: '', beside: ABOUT[engine].lacks })),
  ]
}

/** Times of steps as the page was given them. Throws a RangeError on none. */
export function stepTimes(steps: readonly StepTime[]): FrameTimes {
  return frameTimes(steps.map(({ fromHandler }) => fromHandler))
}

function runLines(run: BrushRun): readonly Line[] {
  const name = `${asRows(run.rows)} rows, ${ABOUT[run.engine].title}`
  if (run.failed !== null || run.steps.length === 0) return [{ what: `a step of a brush, ${name}`, value: 'none', beside: run.failed ?? 'nothing changed on the screen' }]
  const prepared = Object.entries(run.prepared).map(([part, milliseconds]) => `${part} ${asTime(milliseconds)}`)
  return [
    { what: `a step of a brush, ${name}`, value: asTime(stepTimes(run.steps).middle), beside: stepWords(run.steps) },
    {
      what: '  made ready for it',
      value: asTime(middle(run.activations.brushed)),
      beside: `two other axes brushed, median of ${run.activations.brushed.length}; none brushed at most ${asTime(slowest(run.activations.free))}; longest task ${asTime(longest([...run.activations.free, ...run.activations.brushed]))}; before: ${prepared.join(', ')}${run.memory === null ? '' : `; process of the page ${asSize(run.memory)} at most`}`,
    },
  ]
}

function stepWords(steps: readonly StepTime[]): string {
  const [page, event] = [stepTimes(steps), frameTimes(steps.map(({ fromEvent }) => fromEvent))]
  return `95 of 100 within ${asTime(page.high)}; from the event’s own time ${asTime(event.middle)} and ${asTime(event.high)}; ${page.frames} steps`
}

/** The step at each size to the step at the smallest: 1 where the number of rows costs nothing. */
function curveLine(engine: (typeof ENGINES)[number], runs: readonly BrushRun[]): readonly Line[] {
  const own = runs.filter((run) => run.engine === engine && run.failed === null && run.steps.length > 0).toSorted((a, b) => a.rows - b.rows)
  const first = own[0]
  if (!first || own.length < 2) return []
  const base = stepTimes(first.steps)
  const curve = own.map((run) => {
    const times = stepTimes(run.steps)
    return `${asRows(run.rows)} ${(times.middle / base.middle).toFixed(2)} x (95 of 100: ${(times.high / base.high).toFixed(2)} x)`
  })
  return [{ what: `  rows and steps, ${ABOUT[engine].title}`, value: `${(stepTimes(own.at(-1)!.steps).middle / base.middle).toFixed(2)} x`, beside: curve.join(', ') }]
}

function middle(activations: readonly Activation[]): number {
  return activations.length === 0 ? 0 : median(activations.map(({ milliseconds }) => milliseconds))
}

/** Mosaic keeps its tables, so that it finds some of them again: the slowest is one that had to be made. */
function slowest(activations: readonly Activation[]): number {
  return Math.max(0, ...activations.map(({ milliseconds }) => milliseconds))
}

function longest(activations: readonly Activation[]): number {
  return Math.max(0, ...activations.map(({ longestTask }) => longestTask))
}

function asRows(rows: number): string {
  return rows < 1e6 ? `${rows / 1e3} k` : `${rows / 1e6} M`
}
