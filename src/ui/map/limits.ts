import type { Bounds } from '../../domain/projection/mercator.ts'

export const MIN_ZOOM = 3.5
export const MAX_ZOOM = 13
/** How far a jump to one territory goes in: a small municipality should still show its neighbours. */
export const MAX_FIT_ZOOM = 10.5
/** How far a person can move away from the region; the drawn land reaches beyond it. */
export const REACH: Bounds = [-106, 2, -70, 28]
/** Free space around what a map is fitted to, in pixels. */
export const FIT_MARGIN = 20
