import type { BrushScale } from '../../../../src/domain/cross/brushScale.ts'
import type { CrossCube } from '../../../../src/domain/cross/crossCube.ts'
import type { CrossTable } from '../../../../src/domain/cross/crossTable.ts'
import { PLACES } from '../generatedRows.ts'
import type { CountRequest } from './countWorker.ts'
import { cubeCounts } from './cubeCounts.ts'
import { type BrushEngine, timed } from './engine.ts'
import { openSlots } from './sqlEngine.ts'

/** Rows of slots read out of the engine at a time. */
const BATCH = 2_000_000

/**
 * The engine makes the slots by SQL, as before; they are read out once, six bytes a row, and counted by the product's `crossCube` in
 * a worker of its own: neither the main thread nor the engine is busy while an index is made.
 */
export async function workerEngine(rows: number, scales: readonly BrushScale[]): Promise<BrushEngine> {
  const { session, milliseconds: slots } = await openSlots(rows, scales)
  const { result: table, milliseconds: read } = await timed(async (): Promise<CrossTable> => {
    const axes = scales.map((scale) => ({ scale, slots: new Uint8Array(rows) }))
    const placeOf = new Uint16Array(rows)
    for (let from = 0; from < rows; from += BATCH) {
      const batch = await session.run(`SELECT * FROM slots WHERE rowid >= ${from} AND rowid < ${from + BATCH}`, [])
      axes.forEach((axis, at) => axis.slots.set(batch.getChildAt(at)?.toArray() as Uint8Array, from))
      placeOf.set(batch.getChildAt(axes.length)?.toArray() as Uint16Array, from)
    }
    return { rows, axes, placeOf, places: PLACES }
  })
  await session.close()
  const worker = new Worker(new URL('./countWorker.ts', import.meta.url), { type: 'module' })
  const ask = <Answer>(request: CountRequest, transfer: Transferable[] = []) =>
    new Promise<Answer>((resolve, reject) => {
      worker.addEventListener('message', ({ data }: MessageEvent<Answer>) => resolve(data), { once: true })
      worker.addEventListener('error', ({ message }) => reject(new Error(message)), { once: true })
      worker.postMessage(request, transfer)
    })
  await ask<null>({ table }, [...table.axes.map((axis) => axis.slots.buffer as ArrayBuffer), table.placeOf.buffer as ArrayBuffer])
  let cube: CrossCube | null = null
  return {
    prepared: { slots, 'slots read out': read },
    async activate(active, brushes) {
      cube = await ask<CrossCube>({ active, brushes })
    },
    counts(active, brushes) {
      if (cube?.active !== active) throw new Error('the axis was not made ready')
      return cubeCounts(cube, scales, brushes[active] ?? null)
    },
  }
}
