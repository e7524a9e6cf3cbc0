/** One ready answer, by columns' names once and rows as arrays: a third of the bytes of objects. */
export interface ShelvedAnswer {
  readonly columns: readonly string[]
  readonly rows: readonly (readonly unknown[])[]
}

/** A snapshot file: answers by `queryKey`. */
export interface Shelf {
  readonly answers: Readonly<Record<string, ShelvedAnswer>>
}

/** Rows as columns and arrays. */
export function shelve(rows: readonly Record<string, unknown>[]): ShelvedAnswer {
  const columns = Object.keys(rows[0] ?? {})
  return { columns, rows: rows.map((row) => columns.map((column) => row[column] ?? null)) }
}

/** The rows again, one object each. */
export function unshelve<Row>(answer: ShelvedAnswer): Row[] {
  return answer.rows.map((cells) => {
    const row: Record<string, unknown> = {}
    answer.columns.forEach((column, index) => {
      row[column] = cells[index]
    })
    return row as Row
  })
}
