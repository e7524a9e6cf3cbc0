import { barOf, type BrushScale, slotsOf } from '../../../../src/domain/cross/brushScale.ts'
import { type Brush, type CrossCube, emptyCube, sumUp } from '../../../../src/domain/cross/crossCube.ts'
import type { CrossTable } from '../../../../src/domain/cross/crossTable.ts'
import { generatedTable } from '../generatedRows.ts'
import { cubeCounts } from './cubeCounts.ts'
import { type BrushEngine, timed } from './engine.ts'

type Four<Array> = readonly [Array, Array, Array, Array]

/** The same cube counted by a loop written by hand for four axes, on the main thread: the floor of an index. */
export async function arrayCubeEngine(rows: number, scales: readonly BrushScale[]): Promise<BrushEngine> {
  const { result: table, milliseconds } = await timed(() => generatedTable(rows, scales))
  let cube: CrossCube | null = null
  return {
    prepared: { 'rows and slots made in the page': milliseconds },
    async activate(active, brushes) {
      cube = fourAxesCube(table, active, brushes)
    },
    counts(active, brushes) {
      if (cube?.active !== active) throw new Error('the axis was not made ready')
      return cubeCounts(cube, scales, brushes[active] ?? null)
    },
  }
}

/** As `crossCube`: three other axes, each with a bit for rows its brush leaves out, read from a table of its slots. */
function fourAxesCube({ axes, rows, placeOf, places }: CrossTable, active: number, brushes: readonly Brush[]): CrossCube {
  const cube = emptyCube(axes.map(({ scale }) => scale), places, active)
  const others = axes.flatMap(({ scale, slots }, axis) => (axis === active ? [] : [{ slots, bar: barTable(scale), out: outTable(brushes[axis] ?? null, 1 << axis), bit: 1 << axis, ...cube.views[axis]! }]))
  const [x, y, z] = others as [(typeof others)[0], (typeof others)[0], (typeof others)[0]]
  const [own, place] = [cube.views[active]!, cube.places]
  const [slots, xs, ys, zs] = [axes[active]!.slots, x.slots, y.slots, z.slots]
  const [outX, outY, outZ, barX, barY, barZ] = [x.out, y.out, z.out, x.bar, y.bar, z.bar]
  const [countsX, countsY, countsZ, countsOwn, countsPlace] = [x.counts, y.counts, z.counts, own.counts, place.counts]
  for (let row = 0; row < rows; row += 1) {
    const next = slots[row]! + 1
    const [a, b, c] = [xs[row]!, ys[row]!, zs[row]!]
    const out = outX[a]! | outY[b]! | outZ[c]!
    if (out === 0) {
      countsX[next * x.width + barX[a]!]! += 1
      countsY[next * y.width + barY[b]!]! += 1
      countsZ[next * z.width + barZ[c]!]! += 1
      countsOwn[next * own.width + next - 1]! += 1
      countsPlace[next * place.width + placeOf[row]!]! += 1
    } else if (out === x.bit) countsX[next * x.width + barX[a]!]! += 1
    else if (out === y.bit) countsY[next * y.width + barY[b]!]! += 1
    else if (out === z.bit) countsZ[next * z.width + barZ[c]!]! += 1
  }
  sumUp(cube)
  return cube
}

function barTable(scale: BrushScale): Uint8Array {
  return Uint8Array.from({ length: slotsOf(scale) + 1 }, (_, slot) => barOf(scale, slot))
}

/** For every slot, the bit where the brush leaves it out. */
function outTable(brush: Brush, bit: number): Uint8Array {
  return Uint8Array.from({ length: 256 }, (_, slot) => (brush === null || (slot >= brush[0] && slot < brush[1]) ? 0 : bit))
}

/** A loop written by hand over typed arrays at every step, no index: the floor of a step that reads all rows. Four axes. */
export async function loopEngine(rows: number, scales: readonly BrushScale[]): Promise<BrushEngine> {
  const { result: table, milliseconds } = await timed(() => generatedTable(rows, scales))
  const [s0, s1, s2, s3] = table.axes.map(({ slots }) => slots) as unknown as Four<Uint8Array>
  const { placeOf, places } = table
  const slotCounts = [0, 1, 2, 3].map(() => new Uint32Array(256)) as unknown as Four<Uint32Array>
  const [c0, c1, c2, c3] = slotCounts
  return {
    prepared: { 'rows and slots made in the page': milliseconds },
    activate: async () => undefined,
    counts(_, brushes) {
      // A bit an axis, so that one number tells which brushes leave a row out.
      const [i0, i1, i2, i3] = [0, 1, 2, 3].map((axis) => outTable(brushes[axis] ?? null, 1 << axis)) as unknown as Four<Uint8Array>
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
