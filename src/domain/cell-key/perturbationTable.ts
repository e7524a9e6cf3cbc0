import { evenestNoise, type NoiseDistribution } from './evenestNoise.ts'

export interface NoiseRule {
  /** Persons that are added or taken away at most; no less than the threshold. */
  readonly largest: number
  /** Of the noise, in persons squared; a row in which it cannot be had has the nearest one that can. */
  readonly variance: number
  /** No count from 1 to below this is published; 1: any count may be. */
  readonly threshold: number
}

/** For each true count the noises that may be added to it, and how likely each is. */
export interface PerturbationTable extends NoiseRule {
  /** By true count; the last row is that of all larger counts as well. */
  readonly rows: readonly NoiseDistribution[]
}

/**
 * The table of the cell key method: noise with mean 0, of fixed variance and at most `largest`, as even as these allow
 * (maximum entropy). Zero stays zero, nothing becomes negative and no count under the threshold is published (Thompson,
 * Broadfoot and Elazar 2013, UNECE Work Session on Statistical Data Confidentiality; Giessing 2016; the R package `ptable`,
 * whose `js` is the threshold less one). Unlike `ptable` it asks for no monotony, so that the variance is the one asked for.
 * Throws a RangeError where the numbers are of no use: a largest noise below the threshold could not pass over it.
 */
export function perturbationTable(rule: NoiseRule): PerturbationTable {
  const { largest, variance, threshold } = rule
  if (!Number.isInteger(threshold) || threshold < 1) throw new RangeError(`threshold of noise: ${threshold}`)
  if (!Number.isInteger(largest) || largest < threshold) throw new RangeError(`noise of at most ${largest} persons does not pass over a threshold of ${threshold}`)
  if (!(variance > 0)) throw new RangeError(`variance of noise: ${variance}`)
  // From here on no target below the threshold is within reach, and all counts have the same noises.
  const last = largest + threshold
  const rows = Array.from({ length: last + 1 }, (_, count) => {
    if (count === 0) return evenestNoise([0], variance)
    const noises = Array.from({ length: 2 * largest + 1 }, (_one, at) => at - largest)
    return evenestNoise(noises.filter((noise) => count + noise === 0 || count + noise >= threshold), variance)
  })
  return { largest, variance, threshold, rows }
}

/** Persons to add to a count whose key is `key`, a number from 0 to below 1: the noises of its row laid end to end. */
export function noiseAt(table: PerturbationTable, count: number, key: number): number {
  const row = rowOf(table, count)
  let sum = 0
  let noise = 0
  for (const [at, probability] of row.probabilities.entries()) {
    if (probability === 0) continue
    noise = row.noises[at] ?? 0
    sum += probability
    if (key < sum) return noise
  }
  // Probabilities may sum to a little under 1.
  return noise
}

/** The least and largest true count that could have been published as `published`; null where none could. */
export function countsBehind(table: PerturbationTable, published: number): { readonly least: number; readonly most: number } | null {
  let [least, most] = [Infinity, -Infinity]
  for (let count = Math.max(0, published - table.largest); count <= published + table.largest; count += 1) {
    const row = rowOf(table, count)
    const at = row.noises.indexOf(published - count)
    if (at < 0 || row.probabilities[at] === 0) continue
    least = Math.min(least, count)
    most = Math.max(most, count)
  }
  return least > most ? null : { least, most }
}

function rowOf({ rows }: PerturbationTable, count: number): NoiseDistribution {
  const row = rows[Math.min(count, rows.length - 1)]
  if (!row || !Number.isInteger(count)) throw new RangeError(`no count: ${count}`)
  return row
}
