import loadHighs, { type Highs } from 'highs'
import { coverWithin } from '../../../src/domain/placement/cover.ts'
import { coverProgram } from '../../../src/domain/placement/coverProgram.ts'
import { type CoverQuestion, maximalCover } from '../../../src/domain/placement/maximalCover.ts'
import { pCenter } from '../../../src/domain/placement/pCenter.ts'
import type { PlacementAnswer } from '../../../src/domain/placement/placementAnswer.ts'
import type { PlacementProblem } from '../../../src/domain/placement/placementProblem.ts'
import { pMedian } from '../../../src/domain/placement/pMedian.ts'
import { solveProgram } from '../../../src/domain/placement/solveProgram.ts'
import { asTime } from '../statistics.ts'
import type { Line } from '../table.ts'
import { regionProblem } from './regionProblem.ts'

const KILOMETRES = 30
/** Seconds for each proof; what is not proven by then is said so. */
const MOST = 120
const ALL = ['GTM', 'HND', 'SLV']

export interface PlacementMeasured {
  readonly what: string
  /** Milliseconds until the first answer, without proof, and until the proof. */
  readonly first: number
  readonly proven: number
  readonly isProven: boolean
  /** Value of the first answer against that of the proven one. */
  readonly quality: number
  /** Milliseconds of the linear relaxation alone; null where there is no single program. */
  readonly relaxed: number | null
}

/** Where new points go, on the need of the demonstration: first answer, proof, and how both grow with points and candidates. */
export async function measurePlacement(root: string, say: (line: string) => void): Promise<readonly PlacementMeasured[]> {
  const highs = await loadHighs()
  const measured: PlacementMeasured[] = []
  // The first program of all also pays for the solver's own start.
  covering(highs, regionProblem(root, ['SLV']), 1, 'start')
  for (const [countries, points] of [[['HND'], 1], [['HND'], 3], [['HND'], 10], [['HND'], 20], [['SLV'], 3], [['GTM'], 3], [ALL, 3], [ALL, 10], [ALL, 20], [ALL, 40]] as const) {
    const problem = regionProblem(root, countries)
    const what = `${points} points among ${problem.weights.length} candidates, ${KILOMETRES} km`
    say(`placement: ${what}`)
    measured.push(covering(highs, problem, points, what))
  }
  const problem = regionProblem(root, ['HND'])
  const choice = { count: 3, budget: null, must: [], mustNot: [] }
  for (const [what, solve] of [['p-median', pMedian], ['p-centre', pCenter]] as const) {
    say(`placement: ${what}`)
    measured.push(timed(`${what}, 3 points among ${problem.weights.length} candidates`, (onBetter) => solve(highs, problem, choice, { most: MOST, onBetter })))
  }
  return measured
}

function covering(highs: Highs, problem: PlacementProblem, count: number, what: string): PlacementMeasured {
  const choice = { count, budget: null, must: [], mustNot: [] }
  const question: CoverQuestion = { problem, choice, reach: KILOMETRES, floor: null, capacities: null }
  const { program } = coverProgram(problem, coverWithin(problem, KILOMETRES), choice, null)
  const began = performance.now()
  solveProgram(highs, program, { relaxed: true })
  const relaxed = performance.now() - began
  return { ...timed(what, (onBetter) => maximalCover(highs, question, { most: MOST, onBetter })), relaxed }
}

function timed(what: string, solve: (onBetter: (taken: readonly number[], value: number) => void) => PlacementAnswer | null): PlacementMeasured {
  const began = performance.now()
  let first: { readonly at: number; readonly value: number } | null = null
  const answer = solve((_, value) => {
    first ??= { at: performance.now() - began, value }
  })
  const proven = performance.now() - began
  const begun = first as { readonly at: number; readonly value: number } | null
  return { what, first: begun?.at ?? proven, proven, isProven: answer?.proven ?? false, quality: begun && answer && answer.value > 0 ? begun.value / answer.value : 1, relaxed: null }
}

/** The figures in lines, each beside another of the same run. */
export function placementLines(measured: readonly PlacementMeasured[]): readonly Line[] {
  return measured.map(({ what, first, proven, isProven, quality, relaxed }) => ({
    what,
    value: isProven ? asTime(proven) : `not proven in ${asTime(proven)}`,
    beside: [`first answer after ${asTime(first)}, ${(100 * quality).toFixed(2)} % of the last`, ...(relaxed === null ? [] : [`${(proven / relaxed).toFixed(1)} x the relaxation (${asTime(relaxed)})`])].join('; '),
  }))
}
