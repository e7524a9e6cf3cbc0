import { fault } from './cellJudgement.ts'
import type { Fault } from './fault.ts'

/** Fewer rates than these may all be whole by chance. */
const FEWEST_RATES = 10

/** Watches whether a column of rates holds whole numbers only. */
export interface WholeNumbers {
  note(value: number): void
  /** A fault where at least 10 rates, not all of them 0, are whole: counts were written in place of rates, or decimals were lost. */
  fault(): Fault | null
}

/** Begins to watch a column of rates. */
export function wholeNumbers(): WholeNumbers {
  let numbers = 0
  let isWhole = true
  let isZero = true
  return {
    note(value) {
      if (Number.isNaN(value)) return
      numbers += 1
      if (value !== 0) isZero = false
      if (!Number.isInteger(value)) isWhole = false
    },
    fault() {
      if (numbers < FEWEST_RATES || !isWhole || isZero) return null
      return fault(
        'whole',
        `las ${numbers} tasas son números enteros: ¿son conteos, o se perdieron los decimales?`,
        `all ${numbers} rates are whole numbers: are they counts, or were decimals lost?`,
      )
    },
  }
}
