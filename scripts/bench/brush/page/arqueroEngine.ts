import { barOf, type BrushScale } from '../../../../src/domain/cross/brushScale.ts'
import type { Brush } from '../../../../src/domain/cross/crossCube.ts'
import { generatedTable } from '../generatedRows.ts'
import { type BrushEngine, timed } from './engine.ts'

interface ArqueroTable {
  params(values: Record<string, number>): ArqueroTable
  filter(condition: string): ArqueroTable
  groupby(column: string): ArqueroTable
  count(): ArqueroTable
  array(column: string): ArrayLike<number>
}
/** What is used of arquero. */
export interface Arquero {
  table(columns: Record<string, ArrayLike<number>>): ArqueroTable
}

/** arquero: every view is filtered by the other brushes, grouped and counted anew. No index. */
export async function arqueroEngine(rows: number, scales: readonly BrushScale[], arquero: Arquero): Promise<BrushEngine> {
  const table = generatedTable(rows, scales)
  const { result: columns, milliseconds } = await timed(() =>
    arquero.table({
      ...Object.fromEntries(table.axes.flatMap(({ slots, scale }, axis) => [[`s${axis}`, slots] as const, [`b${axis}`, slots.map((slot) => barOf(scale, slot))] as const])),
      place: table.placeOf,
    }),
  )
  const count = (brushes: readonly Brush[], view: number, by: string, length: number) => {
    const others = brushes.flatMap((brush, axis) => (brush === null || axis === view ? [] : [{ axis, brush }]))
    const params = Object.fromEntries(others.flatMap(({ axis, brush }) => [[`low${axis}`, brush[0]] as const, [`high${axis}`, brush[1]] as const]))
    const conditions = others.map(({ axis }) => `d.s${axis} >= $.low${axis} && d.s${axis} < $.high${axis}`)
    const filtered = conditions.length === 0 ? columns : columns.params(params).filter(`(d, $) => ${conditions.join(' && ')}`)
    const grouped = filtered.groupby(by).count()
    const [keys, values] = [grouped.array(by), grouped.array('count')]
    const counts = new Uint32Array(length)
    for (let at = 0; at < keys.length; at += 1) counts[keys[at]!] = values[at]!
    return counts
  }
  return {
    prepared: { 'table and bars': milliseconds },
    activate: async () => undefined,
    counts: (_, brushes) => ({
      bars: scales.map((scale, axis) => count(brushes, axis, `b${axis}`, scale.bars + 1)),
      places: count(brushes, scales.length, 'place', table.places),
    }),
  }
}
