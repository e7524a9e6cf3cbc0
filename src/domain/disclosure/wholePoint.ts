import type { CellSystem } from './cellSystem.ts'

const SLACK = 1e-6

/**
 * A solver's point as whole numbers, if it is one and keeps every range and row of the system exactly; else null. With
 * such a point in hand nothing rests on the solver's tolerances.
 */
export function wholePoint(point: ArrayLike<number>, system: CellSystem): Float64Array | null {
  const whole = new Float64Array(system.cellCount)
  for (let cell = 0; cell < system.cellCount; cell += 1) {
    const value = point[cell] ?? 0
    const rounded = Math.round(value)
    if (Math.abs(value - rounded) > SLACK) return null
    if (rounded < (system.lower[cell] ?? 0) || rounded > (system.upper[cell] ?? 0)) return null
    whole[cell] = rounded
  }
  return keepsRows(whole, system) ? whole : null
}

/** Whether values keep every row; rows with coefficients that are no whole numbers to within 1e-9. */
export function keepsRows(values: ArrayLike<number>, system: CellSystem): boolean {
  for (let row = 0; row < system.rowCount; row += 1) {
    let sum = 0
    for (let term = system.offsets[row] ?? 0; term < (system.offsets[row + 1] ?? 0); term += 1) {
      sum += (system.coefficients[term] ?? 0) * (values[system.cells[term] ?? 0] ?? 0)
    }
    if (sum < (system.rowLower[row] ?? 0) - 1e-9 || sum > (system.rowUpper[row] ?? 0) + 1e-9) return false
  }
  return true
}
