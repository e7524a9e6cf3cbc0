import type { ColumnFacts } from '../opened-file.ts'

export const NO_FACTS: ColumnFacts = { hxl: null, title: null, unit: null, severity: null, group: null }

/** Facts of columns from a row of HXL tags; a cell without one says nothing. */
export function hxlFacts(columns: readonly string[], tags: readonly string[] | undefined): readonly ColumnFacts[] {
  return columns.map((_, at) => {
    const tag = tags?.[at]?.replaceAll(/\s+/g, '') ?? ''
    return tag.startsWith('#') ? { ...NO_FACTS, hxl: tag } : NO_FACTS
  })
}
