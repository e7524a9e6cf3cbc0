import type { ObservationRow } from '../../../src/catalog/observation-sql.ts'
import type { PlaceContext } from '../../release/places/placeContext.ts'
import type { LevelRows } from '../../release/places/placeRows.ts'

/** Id of a place in a copy of the region; the first copy is the region itself. */
const copied = (id: string, copy: number): string => (copy === 0 ? id : `${id}.${copy}`)

/** The region so many times side by side: every place with its own tree and the figures of its original. */
export function copiedPlaces(context: PlaceContext, copies: number): PlaceContext {
  const numbers = Array.from({ length: copies }, (_, copy) => copy)
  const territories = new Map(
    numbers.flatMap((copy) =>
      [...context.territories].map(([id, territory]) => [
        copied(id, copy),
        { ...territory, id: copied(id, copy), parent_id: territory.parent_id === null ? null : copied(territory.parent_id, copy) },
      ] as const),
    ),
  )
  const many = new Map<LevelRows, LevelRows>()
  const rowsOf = <Rows extends LevelRows>(found: Rows | null): Rows | null => {
    if (!found) return null
    const known = many.get(found)
    if (known) return known as Rows
    const rows = new Map<string, readonly ObservationRow[]>()
    for (const copy of numbers) for (const [id, own] of found.rows) rows.set(copied(id, copy), own.map((row) => ({ ...row, territory: copied(row.territory, copy) })))
    const made = { ...found, rows }
    many.set(found, made)
    return made
  }
  const { whole, byService, inTime } = context.rows
  return {
    ...context,
    territories,
    rows: {
      whole: (indicator, level) => rowsOf(whole(indicator, level)),
      byService: (indicator, level) => rowsOf(byService(indicator, level)),
      inTime: (indicator, level) => rowsOf(inTime(indicator, level)),
    },
  }
}
