import { asSize, asTime } from '../statistics.ts'
import type { Line } from '../table.ts'
import type { LimitResult } from './measureLimit.ts'

/** How far one browser's engine goes: each size with its file, its memory and its questions, or why it failed. */
export function limitLines(results: readonly LimitResult[]): readonly Line[] {
  return results.flatMap(({ rows, table, found, said, after, memory }): Line[] => {
    const sizes = `${asSize(table.file.bytes)} packed, ${asSize(table.unpacked)} unpacked`
    const held = memory === null ? '' : `, process of the page ${asSize(memory)} at most`
    const what = `the page's engine, ${rows / 1e6} M rows`
    if (!found) return [{ what, value: 'failed', beside: `${sizes}${held}; after "${after}": ${said}` }]
    return [
      { what, value: asTime(found.load), beside: `to load ${sizes}${held}` },
      ...Object.entries(found.questions).map(([name, milliseconds]): Line => ({ what: `  ${name}`, value: asTime(milliseconds), beside: '' })),
    ]
  })
}
