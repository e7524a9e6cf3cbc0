import type { MonitoredCell } from '../../../programme/monitoring/monitoring-file.ts'

export const SHADES = ['low', 'middle', 'high', 'full', 'suppressed', 'not-reported', 'not-applicable'] as const
export type Shade = (typeof SHADES)[number] | 'plain'

/** How a cell is painted: by its share of the plan, or by why it has no number; `plain` where nothing was planned. */
export function shadeOf({ reached, planned }: MonitoredCell): Shade {
  if (reached.value === null) return reached.status
  if (!planned) return 'plain'
  // Bounds as the legend prints them: what reads 80 is in the class that begins at 80.
  const percent = Math.round((reached.value / planned) * 100)
  if (percent < 50) return 'low'
  if (percent < 80) return 'middle'
  return percent < 100 ? 'high' : 'full'
}
