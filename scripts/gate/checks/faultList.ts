import type { Fault } from '../../../src/intake/cells/fault.ts'
import { type Problem, reporter } from '../../catalog/problem.ts'
import { MOST_OF_A_KIND } from '../../../src/intake/cells/limits.ts'

export interface FaultList {
  tell(row: number | null, field: string | null, fault: Fault): void
  /** How many were told, those that are only counted included. */
  readonly size: number
  /** What was told in full, and for each kind and column a line that says how many more there are. */
  problems(): Problem[]
}

/** An empty list of the faults of one file. */
export function faultList(file: string): FaultList {
  const told: Problem[] = []
  const report = reporter(told, file)
  const more = new Map<string, { field: string | null; rows: number; last: number | null }>()
  const counts = new Map<string, number>()
  let size = 0
  return {
    tell(row, field, { kind, words }) {
      size += 1
      const key = `${kind} ${field ?? ''}`
      const count = (counts.get(key) ?? 0) + 1
      counts.set(key, count)
      if (count <= MOST_OF_A_KIND) {
        report(row, field, words.es, words.en)
        return
      }
      const counted = more.get(key) ?? { field, rows: 0, last: null }
      more.set(key, { field, rows: counted.rows + 1, last: row ?? counted.last })
    },
    get size() {
      return size
    },
    problems() {
      const all = [...told]
      const reportMore = reporter(all, file)
      for (const { field, rows, last } of more.values()) {
        const place = last === null ? { es: '', en: '' } : { es: `; la última en la fila ${last}`, en: `; the last in row ${last}` }
        reportMore(null, field, `y ${rows} faltas más de esta clase${place.es}`, `and ${rows} more of this kind${place.en}`)
      }
      return all
    },
  }
}
