import type { Mapping } from '../../intake/mapping/mapping.ts'

const KEY = 'arraigo.mappings'
const MOST_REMEMBERED = 30

/** The mapping that was last used for a table with these very columns, in this browser; null where there is none. */
export function rememberedMapping(columns: readonly string[]): Mapping | null {
  const known = all().find(([signature]) => signature === signatureOf(columns))
  return known ? known[1] : null
}

/** Remembers how a table was mapped. Rows that were left out belong to the file, not to its kind. */
export function rememberMapping(columns: readonly string[], mapping: Mapping): void {
  const signature = signatureOf(columns)
  const others = all().filter(([other]) => other !== signature)
  try {
    localStorage.setItem(KEY, JSON.stringify([[signature, { ...mapping, leftOutRows: [] }], ...others].slice(0, MOST_REMEMBERED)))
  } catch {
    // A browser without storage, or a full one, asks again next time.
  }
}

function all(): [signature: string, mapping: Mapping][] {
  try {
    const content: unknown = JSON.parse(localStorage.getItem(KEY) ?? '[]')
    return Array.isArray(content) ? (content as [string, Mapping][]) : []
  } catch {
    return []
  }
}

function signatureOf(columns: readonly string[]): string {
  return columns.join('\u001F')
}
