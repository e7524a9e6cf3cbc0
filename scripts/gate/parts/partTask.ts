import type { SystemPart } from '../../../src/domain/disclosure/openParts.ts'

/** A part of a system to protect or to attack, with everything a process needs to do it by itself. */
export type PartTask =
  | {
      readonly kind: 'protect'
      readonly part: SystemPart
      readonly values: Float64Array
      readonly hidden: Uint8Array
      readonly costs: Float64Array
      readonly required: Float64Array
      readonly ceiling: Float64Array
      readonly pieces: readonly Int32Array[]
      readonly seed: number
    }
  | {
      readonly kind: 'attack'
      readonly part: SystemPart
      readonly required: Float64Array
      readonly ceiling: Float64Array
    }

export type PartResult =
  | { readonly kind: 'protect'; readonly hidden: Uint8Array; readonly open: readonly number[]; readonly programs: number }
  | {
      readonly kind: 'attack'
      readonly lowest: Float64Array
      readonly highest: Float64Array
      readonly least: Float64Array
      readonly most: Float64Array
      readonly programs: number
      readonly wholePrograms: number
    }
