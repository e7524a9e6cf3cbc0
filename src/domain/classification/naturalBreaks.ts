import { ckmeans } from 'simple-statistics'
import { ascending, distinctCount } from './ascending.ts'

/**
 * Upper bounds of the classes with the smallest possible sum of squared distances to their means: the exact
 * optimum, never a local one. Fewer distinct values than classes give one class a value; no values none.
 * Method: Fisher, W. D. (1958), On grouping for maximum homogeneity, JASA 53, 789-798, known in cartography as
 * Jenks (1977), by the dynamic programme of Wang and Song (2011), Ckmeans.1d.dp, The R Journal 3/2.
 */
export function naturalBreaks(values: readonly number[], classes: number): readonly number[] {
  const sorted = ascending(values)
  const possible = Math.min(classes, distinctCount(sorted))
  if (possible === 0) return []
  const bounds = ckmeans(sorted, possible).map((group) => group.at(-1) ?? Number.NaN)
  return [...new Set(bounds)]
}
