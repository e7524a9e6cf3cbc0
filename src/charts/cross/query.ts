import { type Brush, type CrossCube, emptyCube, sumUp } from '../../domain/cross/crossCube.ts'
import type { BrushScale } from '../../domain/cross/brushScale.ts'

/** A SELECT with a row for each row to be counted: slots `s0`, `s1` … one an axis, and `place`, from 0. */
export interface CrossRelation {
  readonly sql: string
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

/** The statement that counts a relation for brushing the axis `active`; its rows are shaped like CrossCell, in no order. */
export function crossCubeSql(relation: CrossRelation, active: number, brushes: readonly Brush[]): string {
  const { scales } = relation
  if (!scales[active]) throw new RangeError(`no axis ${active}`)
  const outside = (at: number) => {
    const brush = at === active ? null : (brushes[at] ?? null)
    return brush === null ? null : `s${at} >= ${whole(brush[0])} AND s${at} < ${whole(brush[1])}`
  }
  const cells = (view: number, at: string) => {
    // A view leaves its own brush aside.
    const conditions = scales.flatMap((_, axis) => (axis === view ? [] : (outside(axis) ?? [])))
    const where = conditions.length > 0 ? ` WHERE ${conditions.join(' AND ')}` : ''
    return `SELECT ${view} AS view, s${active}::INTEGER AS slot, ${at}::INTEGER AS at, count(*)::INTEGER AS rows FROM counted${where} GROUP BY ALL`
  }
  const views = scales.map((scale, axis) => cells(axis, axis === active ? `s${axis}` : `s${axis} // ${scale.parts}`))
  return `WITH counted AS (${relation.sql})\n${[...views, cells(scales.length, 'place')].join('\nUNION ALL\n')}`
}

/** The cube of such cells. Throws a RangeError on a cell outside of it: the answer would be to another question. */
export function cubeOfCells(relation: Pick<CrossRelation, 'scales' | 'places'>, active: number, cells: CrossCells): CrossCube {
  const cube = emptyCube(relation.scales, relation.places, active)
  const views = [...cube.views, cube.places]
  for (let cell = 0; cell < cells.rows.length; cell += 1) {
    const view = views[cells.view[cell] ?? -1]
    const at = cells.at[cell] ?? -1
    const place = ((cells.slot[cell] ?? -1) + 1) * (view?.width ?? 0) + at
    if (!view || at < 0 || at >= view.width || place < view.width || place >= view.counts.length) throw new RangeError('a count lies outside of its cube')
    view.counts[place] = cells.rows[cell] ?? 0
  }
  sumUp(cube)
  return cube
}

function whole(edge: number): number {
  if (!Number.isInteger(edge) || edge < 0) throw new RangeError(`no edge ${edge}`)
  return edge
}
