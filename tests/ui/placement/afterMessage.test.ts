import { describe, expect, test } from 'vitest'
import type { PlacementAnswer } from '../../../src/domain/placement/placementAnswer.ts'
import type { PlacementMessage } from '../../../src/ui/placement/placementWorker.ts'
import { afterMessage, type PlacementState } from '../../../src/ui/placement/usePlacement.ts'

const QUICK: PlacementState = { taken: null, step: 'quick', progress: null, answer: null, curve: null, stability: null, working: null, problem: null }
const PROGRESS = { value: 900, bound: 1000, gap: 0.1, seconds: 2 }
const PROVING: PlacementState = { ...QUICK, taken: [1, 4], step: 'proving', progress: PROGRESS }
const FOUND: PlacementAnswer = { taken: [2, 4], value: 950, bound: 950, proven: true, seconds: 3 }
const ANSWERED: PlacementState = { ...QUICK, taken: [2, 4], step: 'done', answer: { allowed: true, found: FOUND, unreachable: [] } }
const CURVE = [{ points: 1, value: 600, proven: true }, { points: 2, value: 950, proven: false }]
const SHARES = [{ candidate: 4, share: 0.9 }]
const ON_THE_CURVE: PlacementState = { ...ANSWERED, working: { on: 'curve', share: 0.5 } }

const TABLE: readonly (readonly [string, PlacementState, PlacementMessage, PlacementState])[] = [
  ['a first set is shown while the proof runs', QUICK, { kind: 'better', taken: [1, 4] }, { ...QUICK, taken: [1, 4], step: 'proving' }],
  ['a better set takes its place and progress stays', PROVING, { kind: 'better', taken: [2, 4] }, { ...PROVING, taken: [2, 4] }],
  ['progress leaves the set as it is', { ...QUICK, taken: [1, 4] }, { kind: 'progress', progress: PROGRESS }, PROVING],
  ['progress comes before any set too', QUICK, { kind: 'progress', progress: PROGRESS }, { ...QUICK, step: 'proving', progress: PROGRESS }],
  ['the answer ends the proof', PROVING, { kind: 'answer', answer: FOUND, unreachable: [] }, ANSWERED],
  [
    'the answer tells whom nothing reaches',
    PROVING,
    { kind: 'answer', answer: FOUND, unreachable: [7] },
    { ...ANSWERED, answer: { allowed: true, found: FOUND, unreachable: [7] } },
  ],
  ['where no set is allowed none is shown', PROVING, { kind: 'answer', answer: null, unreachable: [] }, { ...QUICK, step: 'done', answer: { allowed: false, found: null, unreachable: [] } }],
  ['work beside the answer is told and changes nothing else', ANSWERED, { kind: 'working', on: 'curve', share: 0.5 }, ON_THE_CURVE],
  ['the curve ends the work on it', ON_THE_CURVE, { kind: 'curve', curve: CURVE }, { ...ANSWERED, curve: CURVE }],
  [
    'work goes on from the curve to how firm the choice is',
    { ...ANSWERED, curve: CURVE },
    { kind: 'working', on: 'stability', share: 0.1 },
    { ...ANSWERED, curve: CURVE, working: { on: 'stability', share: 0.1 } },
  ],
  [
    'how firm the choice is ends the work on it and keeps the curve',
    { ...ANSWERED, curve: CURVE, working: { on: 'stability', share: 1 } },
    { kind: 'stability', shares: SHARES, draws: 200 },
    { ...ANSWERED, curve: CURVE, stability: { shares: SHARES, draws: 200 } },
  ],
  ['the end keeps everything but the work', { ...ON_THE_CURVE, curve: CURVE }, { kind: 'done' }, { ...ANSWERED, curve: CURVE }],
  ['a problem during the proof keeps the set found', PROVING, { kind: 'problem', problem: 'out of memory' }, { ...PROVING, step: 'stopped', problem: 'out of memory' }],
  ['a problem after the answer keeps it', ON_THE_CURVE, { kind: 'problem', problem: 'worker' }, { ...ANSWERED, step: 'stopped', problem: 'worker' }],
  ['a problem before anything is found leaves nothing', QUICK, { kind: 'problem', problem: 'worker' }, { ...QUICK, step: 'stopped', problem: 'worker' }],
]

describe('the state after a message', () => {
  test.each(TABLE)('%s', (_, before, message, after) => {
    const kept = structuredClone(before)
    expect(afterMessage(before, message)).toEqual(after)
    expect(before).toEqual(kept)
  })

  test('of all messages of some work, one after the other, holds all that was found', () => {
    const messages: readonly PlacementMessage[] = [
      { kind: 'better', taken: [1, 4] },
      { kind: 'progress', progress: PROGRESS },
      { kind: 'better', taken: [2, 4] },
      { kind: 'answer', answer: FOUND, unreachable: [] },
      { kind: 'working', on: 'curve', share: 1 },
      { kind: 'curve', curve: CURVE },
      { kind: 'working', on: 'stability', share: 1 },
      { kind: 'stability', shares: SHARES, draws: 200 },
      { kind: 'done' },
    ]
    expect(messages.reduce(afterMessage, QUICK)).toEqual({ ...ANSWERED, curve: CURVE, stability: { shares: SHARES, draws: 200 } })
    const steps = messages.map((_, at) => messages.slice(0, at + 1).reduce(afterMessage, QUICK).step)
    expect(steps).toEqual([...Array.from({ length: 3 }, () => 'proving'), ...Array.from({ length: 6 }, () => 'done')])
  })
})
