import { type Brush, type CrossCube, emptyCube, sumUp } from '../../domain/cross/crossCube.ts'
import type { BrushScale } from '../../domain/cross/brushScale.ts'

/** A SELECT with a row for each row to be counted: slots `s0`, `s1` … one an axis, and `place`, from 0. */
export interface CrossRelation {
  readonly sql: string
  /**
   * Whether `sql` does no more than read stored columns, slots as UTINYINT and `place` as USMALLINT: they are then read where they
   * lie, once a view. Otherwise its rows are worked out once and kept while the statement runs.
   */
  readonly stored?: boolean
  readonly scales: readonly BrushScale[]
  readonly places: number
}

/** One cell of a cube that is not empty. */
export interface CrossCell {
  /** Number of the axis; that of no axis (their number) stands for the places. */
  readonly view: number
  readonly slot: number
  /** Bar, slot or place. */
  readonly at: number
  readonly rows: number
}

/** Cells as columns, as the engine gives them. */
export interface CrossCells {
  readonly view: ArrayLike<number>
  readonly slot: ArrayLike<number>
  readonly at: ArrayLike<number>
  readonly rows: ArrayLike<number>
}

/** Rows of cells as columns. */
export function columnsOf(cells: readonly CrossCell[]): CrossCells {
  return { view: cells.map(({ view }) => view), slot: cells.map(({ slot }) => slot), at: cells.map(({ at }) => at), rows: cells.map(({ rows }) => rows) }
}

/**
 * The statement that counts a relation for brushing the axis `active`; its rows are shaped like CrossCell, in no order. The active
 * axis itself has none: its slots are the sums over the places.
 *
 * Rows are grouped by two plain columns, bars are made of the groups: of stored columns the engine knows the smallest and the largest
 * number and then counts in an array (`perfect_ht_threshold` in engine-session.ts), 5 to 10 ns a row; grouping by an expression, or by
 * columns of a kept copy, takes 20 to 60.
 */
export function crossCubeSql(relation: CrossRelation, active: number, brushes: readonly Brush[]): string {
  const { scales } = relation
  if (!scales[active]) throw new RangeError(`no axis ${active}`)
  const outside = (at: number) => {
    const brush = at === active ? null : (brushes[at] ?? null)
    return brush === null ? null : `s${at} BETWEEN ${whole(brush[0])} AND ${whole(brush[1]) - 1}`
  }
  const groups = (view: number, column: string) => {
    // A view leaves its own brush aside.
    const conditions = scales.flatMap((_, axis) => (axis === view ? [] : (outside(axis) ?? [])))
    const where = conditions.length > 0 ? ` WHERE ${conditions.join(' AND ')}` : ''
    return `(SELECT s${active} AS slot, ${column} AS other, count(*) AS found FROM counted${where} GROUP BY s${active}, ${column})`
  }
  const bars = scales.flatMap(({ parts }, axis) =>
    axis === active
      ? []
      : `SELECT ${axis} AS view, slot::INTEGER AS slot, (other // ${parts})::INTEGER AS at, sum(found)::INTEGER AS rows FROM ${groups(axis, `s${axis}`)} GROUP BY ALL`,
  )
  const places = `SELECT ${scales.length} AS view, slot::INTEGER AS slot, other::INTEGER AS at, found::INTEGER AS rows FROM ${groups(scales.length, 'place')}`
  return `WITH counted AS ${relation.stored ? 'NOT ' : ''}MATERIALIZED (${relation.sql})\n${[...bars, places].join('\nUNION ALL\n')}`
}

/** The cube of such cells. Throws a RangeError on a cell outside of it: the answer would be to another question. */
export function cubeOfCells(relation: Pick<CrossRelation, 'scales' | 'places'>, active: number, cells: CrossCells): CrossCube {
  const cube = emptyCube(relation.scales, relation.places, active)
  const views = [...cube.views, cube.places]
  for (let cell = 0; cell < cells.rows.length; cell += 1) {
    const number = cells.view[cell] ?? -1
    const view = number === active ? undefined : views[number]
    const at = cells.at[cell] ?? -1
    const place = ((cells.slot[cell] ?? -1) + 1) * (view?.width ?? 0) + at
    if (!view || at < 0 || at >= view.width || place < view.width || place >= view.counts.length) throw new RangeError('a count lies outside of its cube')
    view.counts[place] = cells.rows[cell] ?? 0
    if (view === cube.places) addToSlot(cube, (cells.slot[cell] ?? 0) + 1, cells.rows[cell] ?? 0)
  }
  sumUp(cube)
  return cube
}

/** Every row has one place: what lies in a slot of the active axis is the sum over the places. */
function addToSlot({ views, active }: CrossCube, next: number, rows: number): void {
  const own = views[active]
  if (!own) return
  const at = next * own.width + next - 1
  own.counts[at] = (own.counts[at] ?? 0) + rows
}

function whole(edge: number): number {
  if (!Number.isInteger(edge) || edge < 0) throw new RangeError(`no edge ${edge}`)
  return edge
}
