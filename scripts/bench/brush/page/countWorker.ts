import { type Brush, crossCube } from '../../../../src/domain/cross/crossCube.ts'
import type { CrossTable } from '../../../../src/domain/cross/crossTable.ts'

/** A table to keep, or a cube to count of it. */
export type CountRequest = { readonly table: CrossTable } | { readonly active: number; readonly brushes: readonly Brush[] }

let kept: CrossTable | null = null

self.addEventListener('message', ({ data }: MessageEvent<CountRequest>) => {
  if ('table' in data) {
    kept = data.table
    self.postMessage(null)
    return
  }
  if (!kept) throw new Error('no table to count')
  const cube = crossCube(kept, data.active, data.brushes)
  self.postMessage(cube, { transfer: [...cube.views, cube.places].map(({ counts }) => counts.buffer as ArrayBuffer) })
})
