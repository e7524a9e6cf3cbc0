import type { Highs } from 'highs'
import { drawnPersons, type UncertainNeed } from '../../domain/placement/uncertainNeed.ts'
import { choiceStability, type ChoiceShare } from '../../domain/placement/choiceStability.ts'
import { maximalCover, quickCover } from '../../domain/placement/maximalCover.ts'
import { placesWithoutWay } from '../../domain/placement/longestWay.ts'
import { pCenter } from '../../domain/placement/pCenter.ts'
import type { PlacementAnswer } from '../../domain/placement/placementAnswer.ts'
import { candidatesOf, type FairnessFloor, type PlacementChoice, type PlacementProblem } from '../../domain/placement/placementProblem.ts'
import { planFigures } from '../../domain/placement/planFigures.ts'
import { pMedian, quickMedian } from '../../domain/placement/pMedian.ts'
import { quickCenter, quickSetCover } from '../../domain/placement/quickAnswers.ts'
import { coverWithin } from '../../domain/placement/cover.ts'
import { setCoverProgram } from '../../domain/placement/setCoverProgram.ts'
import { setCover } from '../../domain/placement/setCover.ts'
import type { ProofProgress } from '../../domain/placement/solveProgram.ts'
import { namedStream } from '../../domain/random/namedStream.ts'

/** A question about places for new points in numbers, as a worker is given it. */
export interface PlacementWork {
  readonly goal: 'cover' | 'median' | 'center' | 'set'
  readonly problem: PlacementProblem
  readonly choice: PlacementChoice
  readonly reach: number
  readonly floor: FairnessFloor | null
  /** Persons a point has room for; null: everybody. */
  readonly room: number | null
  /** What the weights of the problem follow from, to draw them again. */
  readonly needs: readonly UncertainNeed[]
  /** Whether the solver is read and the answer proven; without it the quick answer stands. */
  readonly prove: boolean
}

/** One point of the curve of gain: persons newly within reach, or for the shortest way the mean way, with so many new points. */
export interface CurvePoint {
  readonly points: number
  readonly value: number
  readonly proven: boolean
}

/** What is heard of the work, in this order; `better` and `progress` come while a proof runs. */
export type PlacementNews =
  | { readonly kind: 'better'; readonly taken: readonly number[] }
  | { readonly kind: 'progress'; readonly progress: ProofProgress }
  /** Null: no set is allowed, or nobody has a way to some places, which are told. */
  | { readonly kind: 'answer'; readonly answer: PlacementAnswer | null; readonly unreachable: readonly number[] }
  | { readonly kind: 'curve'; readonly curve: readonly CurvePoint[] }
  | { readonly kind: 'stability'; readonly shares: readonly ChoiceShare[]; readonly draws: number }
  | { readonly kind: 'working'; readonly on: 'curve' | 'stability'; readonly share: number }

/** Seconds for the proof of the answer, for that of one point of the curve, and for drawing need again. */
const MOST_SECONDS = { proof: 120, curvePoint: 0.6, curve: 12, stability: 8 }
const DRAWS = 200
const CURVE_POINTS = { least: 10, most: 24 }
const SEED = 19740

/** Answers the question at once, proves or betters the answer, and tells how it changes with the number of points and with the need. Throws what the methods throw. */
export async function placementWork(work: PlacementWork, solver: () => Promise<Highs>, say: (news: PlacementNews) => void): Promise<void> {
  const without = placesOutOfQuestion(work)
  if (without.length > 0) return say({ kind: 'answer', answer: null, unreachable: without })
  const quick = quickAnswer(work)
  if (quick && mayStand(work, quick)) say({ kind: 'better', taken: quick.taken })
  // Without a quick answer that keeps the floor, or with room, which that leaves aside, only the solver can answer.
  const isNeeded = quick === null || work.room !== null
  const highs = work.prove || isNeeded ? await solver() : null
  const { answer, unreachable } = highs ? provenAnswer(highs, work, say) : { answer: quick && mayStand(work, quick) ? quick : null, unreachable: unreachableOf(work) }
  say({ kind: 'answer', answer, unreachable })
  if (!answer) return
  sayCurve(highs, work, say)
  sayStability(work, say)
}

function quickAnswer({ goal, problem, choice, reach, floor }: PlacementWork): PlacementAnswer | null {
  if (goal === 'cover') return quickCover({ problem, choice, reach, floor })
  if (goal === 'median') return quickMedian(problem, choice)
  if (goal === 'center') return quickCenter(problem, choice)
  return quickSetCover(problem, reach, choice)
}

/** Places to which nothing has a way, where the ways of all are asked for: no set answers the question then. */
function placesOutOfQuestion({ goal, problem, choice }: PlacementWork): readonly number[] {
  return goal === 'median' || goal === 'center' ? placesWithoutWay(problem, candidatesOf(problem, choice)) : []
}

/** Places that no candidate reaches, where everybody is to be reached. */
function unreachableOf({ goal, problem, choice, reach }: PlacementWork): readonly number[] {
  return goal === 'set' ? setCoverProgram(problem, coverWithin(problem, reach), choice).unreachable : []
}

/** A set that leaves somebody without any way is no answer to the questions of ways. */
function mayStand({ goal }: PlacementWork, { value }: PlacementAnswer): boolean {
  return goal === 'cover' || goal === 'set' || Number.isFinite(value)
}

function provenAnswer(highs: Highs, work: PlacementWork, say: (news: PlacementNews) => void): { readonly answer: PlacementAnswer | null; readonly unreachable: readonly number[] } {
  const { goal, problem, choice, reach, floor, room } = work
  const options = {
    most: MOST_SECONDS.proof,
    onProgress: (progress: ProofProgress) => say({ kind: 'progress', progress }),
    onBetter: (taken: readonly number[]) => say({ kind: 'better', taken }),
  }
  if (goal === 'median') return { answer: pMedian(highs, problem, choice, options), unreachable: [] }
  if (goal === 'center') return { answer: pCenter(highs, problem, choice, options), unreachable: [] }
  if (goal === 'set') {
    const found = setCover(highs, problem, reach, choice, options)
    return { answer: found, unreachable: found?.unreachable ?? [] }
  }
  return { answer: maximalCover(highs, { problem, choice, reach, floor, capacities: capacitiesOf(work, room) }, options), unreachable: [] }
}

function capacitiesOf({ problem }: PlacementWork, room: number | null): readonly number[] | null {
  return room === null ? null : problem.distances.map(() => room)
}

/** The gain of one to some more points than asked; one point must be able to bring what is asked of all, so neither floor nor budget holds. */
function sayCurve(highs: Highs | null, work: PlacementWork, say: (news: PlacementNews) => void): void {
  const { goal, problem, choice, reach, room } = work
  if (goal === 'center') return
  const allowed = problem.distances.length - new Set(choice.mustNot).size
  const first = Math.max(1, new Set(choice.must).size)
  const last = Math.min(allowed, CURVE_POINTS.most, Math.max(CURVE_POINTS.least, 2 * (choice.count ?? 0)))
  const curve: CurvePoint[] = []
  const began = performance.now()
  for (let count = first; count <= last; count += 1) {
    const counted: PlacementChoice = { ...choice, count, budget: null }
    if (goal === 'median') {
      const { taken } = quickMedian(problem, counted)
      const { mean } = planFigures(problem, taken, reach, null)
      if (mean.after !== null) curve.push({ points: count, value: mean.after, proven: false })
    } else {
      const found = highs ? pointOfCurve(highs, work, counted) : quickCover({ problem, choice: counted, reach, floor: null })
      // A point that could not be worked out in its time is left out.
      if (found) curve.push({ points: count, value: planFigures(problem, found.taken, reach, room).withRoom, proven: found.proven })
    }
    say({ kind: 'working', on: 'curve', share: (count - first + 1) / (last - first + 1) })
    // With everybody reached the curve lies flat.
    const [one, other] = curve.slice(-2)
    if (goal !== 'median' && one && other?.proven && other.points > CURVE_POINTS.least && other.value <= one.value) break
    if ((performance.now() - began) / 1000 > MOST_SECONDS.curve) break
  }
  say({ kind: 'curve', curve })
}

/** Null where time runs out before any set is found. */
function pointOfCurve(highs: Highs, work: PlacementWork, choice: PlacementChoice): PlacementAnswer | null {
  const { problem, reach, room } = work
  try {
    return maximalCover(highs, { problem, choice, reach, floor: null, capacities: capacitiesOf(work, room) }, { most: MOST_SECONDS.curvePoint })
  } catch {
    return null
  }
}

/** How often each candidate is chosen when need is drawn again; only where the choice depends on it and can be made quickly. */
function sayStability(work: PlacementWork, say: (news: PlacementNews) => void): void {
  const { goal, problem, choice, reach, floor, needs, room } = work
  if (goal === 'center' || goal === 'set' || room !== null) return
  const random = namedStream(SEED, 'need drawn again')
  const began = performance.now()
  const { shares, draws } = choiceStability(
    () => drawnPersons(random, needs),
    (weights) => {
      const drawn = { ...problem, weights }
      return (goal === 'median' ? quickMedian(drawn, choice) : quickCover({ problem: drawn, choice, reach, floor }))?.taken ?? null
    },
    {
      draws: DRAWS,
      onDraw: (share) => {
        const seconds = (performance.now() - began) / 1000
        say({ kind: 'working', on: 'stability', share: Math.min(1, Math.max(share, seconds / MOST_SECONDS.stability)) })
        return seconds < MOST_SECONDS.stability
      },
    },
  )
  say({ kind: 'stability', shares, draws })
}
