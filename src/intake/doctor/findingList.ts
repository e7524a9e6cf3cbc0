import { type Finding, finding, type Severity } from '../finding.ts'
import type { Fix } from '../mapping/fix.ts'

/** What is said the first time a rule speaks of a column. */
export interface Said {
  readonly code: string
  readonly severity: Severity
  readonly es: string
  readonly en: string
  readonly fix?: Fix | null
}

/** Collects what the doctor finds; of each rule and column the first is told, the rest counted. */
export interface FindingList {
  tell(row: number | null, column: string | null, said: Said): void
  findings(): readonly Finding[]
}

/** An empty list. Its findings tell the first row in `row`, and in words how many there are and the last row. */
export function findingList(): FindingList {
  const told = new Map<string, { readonly row: number | null; readonly column: string | null; readonly said: Said; count: number; last: number | null }>()
  return {
    tell(row, column, said) {
      const key = `${said.code}\u0000${column ?? ''}`
      const known = told.get(key)
      if (!known) told.set(key, { row, column, said, count: 1, last: null })
      else {
        known.count += 1
        known.last = row ?? known.last
      }
    },
    findings: () =>
      Array.from(told.values(), ({ row, column, said, count, last }) => {
        const more = count === 1 ? { es: '', en: '' } : { es: `; y ${count - 1} más de esta clase${last === null ? '' : `, la última en la fila ${last}`}`, en: `; and ${count - 1} more of this kind${last === null ? '' : `, the last in row ${last}`}` }
        return finding(said.code, said.severity, { row, column, count, fix: said.fix ?? null }, said.es + more.es, said.en + more.en)
      }),
  }
}
