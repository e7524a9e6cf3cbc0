import { join } from 'node:path'
import type { WrittenBriefs } from './writeBriefs.ts'

/** What was written: count, seconds, peak memory of this process, mean and largest size, and where it stands. */
export function briefReport({ sizes, files, archive }: WrittenBriefs, folder: string, seconds: number): string {
  const peak = process.resourceUsage().maxRSS / 1024
  const mean = sizes.reduce((sum, size) => sum + size, 0) / Math.max(sizes.length, 1)
  const largest = sizes.reduce((most, size) => Math.max(most, size), 0)
  const where = archive ?? join(folder, files[0] ?? '')
  return [
    `${sizes.length} ${sizes.length === 1 ? 'brief' : 'briefs'} in ${seconds.toFixed(1)} s, peak memory ${peak.toFixed(0)} MB`,
    `mean size ${kilobytes(mean)}, largest ${kilobytes(largest)} (${files[sizes.indexOf(largest)] ?? ''})`,
    where,
  ].join('\n')
}

function kilobytes(bytes: number): string {
  return `${(bytes / 1000).toFixed(1)} kB`
}
