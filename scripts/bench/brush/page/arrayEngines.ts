import { barOf, type BrushScale } from '../../../../src/domain/cross/brushScale.ts'
import { crossCube, type CrossCube } from '../../../../src/domain/cross/crossCube.ts'
import { generatedTable } from '../generatedRows.ts'
import { cubeCounts } from './cubeCounts.ts'
import { type BrushEngine, timed } from './engine.ts'

/** The product's own count in the page, row by row on the main thread: the floor of an index. */
export async function arrayCubeEngine(rows: number, scales: readonly BrushScale[]): Promise<BrushEngine> {
  const { result: table, milliseconds } = await timed(() => generatedTable(rows, scales))
  let cube: CrossCube | null = null
  return {
    prepared: { 'rows and slots made in the page': milliseconds },
    async activate(active, brushes) {
      cube = crossCube(table, active, brushes)
    },
    counts(active, brushes) {
      if (cube?.active !== active) throw new Error('the axis was not made ready')
      return cubeCounts(cube, scales, brushes[active] ?? null)
    },
  }
}

/** A loop written by hand over typed arrays at every step, no index: the floor of a step that reads all rows. Four axes. */
export async function loopEngine(rows: number, scales: readonly BrushScale[]): Promise<BrushEngine> {
  const { result: table, milliseconds } = await timed(() => generatedTable(rows, scales))
  const [s0, s1, s2, s3] = table.axes.map(({ slots }) => slots) as [Uint8Array, Uint8Array, Uint8Array, Uint8Array]
  const { placeOf, places } = table
  const slotCounts = [0, 1, 2, 3].map(() => new Uint32Array(256)) as [Uint32Array, Uint32Array, Uint32Array, Uint32Array]
  const [c0, c1, c2, c3] = slotCounts
  const inside = [0, 1, 2, 3].map(() => new Uint8Array(256)) as [Uint8Array, Uint8Array, Uint8Array, Uint8Array]
  return {
    prepared: { 'rows and slots made in the page': milliseconds },
    activate: async () => undefined,
    counts(_, brushes) {
      const [i0, i1, i2, i3] = inside
      inside.forEach((bits, axis) => {
        const brush = brushes[axis] ?? null
        // A bit an axis, so that one addition tells which brushes leave a row out.
        for (let slot = 0; slot < 256; slot += 1) bits[slot] = brush === null || (slot >= brush[0] && slot < brush[1]) ? 0 : 1 << axis
      })
      const byPlace = new Uint32Array(places)
      for (const counts of slotCounts) counts.fill(0)
      for (let row = 0; row < rows; row += 1) {
        const [a, b, c, d] = [s0[row]!, s1[row]!, s2[row]!, s3[row]!]
        const out = i0[a]! | i1[b]! | i2[c]! | i3[d]!
        if (out === 0) {
          c0[a]! += 1
          c1[b]! += 1
          c2[c]! += 1
          c3[d]! += 1
          byPlace[placeOf[row]!]! += 1
        } else if (out === 1) c0[a]! += 1
        else if (out === 2) c1[b]! += 1
        else if (out === 4) c2[c]! += 1
        else if (out === 8) c3[d]! += 1
      }
      return { bars: slotCounts.map((counts, axis) => barsOfSlots(counts, scales[axis]!)), places: byPlace }
    },
  }
}

function barsOfSlots(slots: Uint32Array, scale: BrushScale): Uint32Array {
  const bars = new Uint32Array(scale.bars + 1)
  for (let slot = 0; slot <= scale.bars * scale.parts; slot += 1) bars[barOf(scale, slot)]! += slots[slot]!
  return bars
}
