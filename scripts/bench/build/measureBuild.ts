import { gateGrowth, type GateRun } from '../gateGrowth.ts'
import { asTime } from '../statistics.ts'
import type { Line } from '../table.ts'
import { type Growth, growthOf } from './growth.ts'
import { placeGrowth } from './placeGrowth.ts'
import { tableGrowth } from './tableGrowth.ts'

const QUARTERS = [1, 2, 4]

/**
 * The steps of the build at several sizes: tables by rows, the gate by cells, answers, files of places and briefs by places.
 * `measured` are the gate's runs where this run of the benchmark has them, since they take minutes.
 */
export async function measureBuild(root: string, say: (line: string) => void, measured: readonly GateRun[] | null): Promise<readonly Growth[]> {
  const tables = await tableGrowth(root, say)
  const gate = measured ?? (await gateGrowth(root, say, QUARTERS))
  const runs = (part: 'protection' | 'attack') => gate.map((run) => ({ size: run.cells, milliseconds: run[part] }))
  const gated = (['protection', 'attack'] as const).map((part): Growth => ({ step: `gate, ${part}`, unit: 'cells', runs: runs(part), exponent: growthOf(runs(part)) }))
  return [...tables, ...gated, ...(await placeGrowth(root, say))]
}

/** How many of a step's units come out a second at each size, and how its time grows. */
export function buildLines(growths: readonly Growth[]): readonly Line[] {
  return growths.map(({ step, unit, runs, exponent }) => ({
    what: step,
    value: `${Math.round(rate(runs.at(-1)))} ${unit}/s`,
    beside: `${exponent === null ? 'sizes too alike to tell how time grows' : `time grows with size to the power of ${exponent.toFixed(2)}`}: ${runs.map((run) => `${run.size} in ${asTime(run.milliseconds)} (${Math.round(rate(run))}/s)`).join(', ')}`,
  }))
}

function rate(run: { readonly size: number; readonly milliseconds: number } | undefined): number {
  return run ? (1000 * run.size) / run.milliseconds : Number.NaN
}
