import type { Brush } from '../../../../src/domain/cross/crossCube.ts'
import type { BrushCounts } from '../countsHash.ts'

/** Linked views on the screen, whoever draws them. */
export interface Stage {
  /** Screen position of the first edge of an axis; every slot is SLOT_WIDTH wide. */
  left(axis: number): number
  /** Height on the screen at which an axis is brushed. */
  middle(axis: number): number
  /** Sets all brushes, the one of `active` last, and gives what the views show then. */
  set(brushes: readonly Brush[], active: number): Promise<BrushCounts>
}
