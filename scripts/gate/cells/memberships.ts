import { type CellSpace, codeIn } from './cellSpace.ts'
import type { Memberships } from './relations.ts'

/** Rows of a resource that says which area a lowest-level cell belongs to: some dimensions by name, and the code. */
export type MembershipRows = readonly Readonly<Record<string, string>>[]

/** Looks up the members of linked areas. Dimensions a resource does not name do not matter to it. */
export function membershipsOf(space: CellSpace, tables: readonly { readonly name: string; readonly code: string; readonly rows: MembershipRows }[]): Memberships {
  return new Map(
    tables.map(({ name, code, rows }) => {
      const columns = new Set(Object.keys(rows[0] ?? {}))
      const used = space.dimensions.flatMap((dimension, at) => (columns.has(dimension.name) ? [{ ...dimension, at, placeOf: new Map(dimension.codes.map((one, place) => [one, place])) }] : []))
      const codes = new Map<number, string>()
      for (const row of rows) {
        let key = 0
        for (const { name: dimension, codes: all, placeOf } of used) key = key * all.length + (placeOf.get(row[dimension] ?? '') ?? Number.NaN)
        if (!Number.isNaN(key)) codes.set(key, row[code] ?? '')
      }
      return [name, (cell: number) => codes.get(used.reduce((key, { at, codes: all }) => key * all.length + codeIn(space, cell, at), 0))]
    }),
  )
}
