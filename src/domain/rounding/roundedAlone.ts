import type { AdditiveRows } from './additiveRows.ts'

/**
 * 1 for every cell that no sum holds, its only relations being orders (`larger - smaller >= 0`) among such cells. Rounding
 * each of them to its nearest multiple keeps every order, so nothing else is ever done with them, and everybody can know.
 */
export function roundedAlone(rows: AdditiveRows): Uint8Array {
  const alone = new Uint8Array(rows.cellCount).fill(1)
  const orders: [number, number][] = []
  for (let row = 0; row < rows.rowCount; row += 1) {
    const terms = rows.cells.subarray(rows.offsets[row] ?? 0, rows.offsets[row + 1] ?? 0)
    if (isOrder(rows, row)) orders.push([terms[0] ?? 0, terms[1] ?? 0])
    else for (const cell of terms) alone[cell] = 0
  }
  for (let spread = true; spread; ) {
    spread = false
    for (const [one, other] of orders) {
      if (alone[one] === alone[other]) continue
      alone[one] = 0
      alone[other] = 0
      spread = true
    }
  }
  return alone
}

function isOrder(rows: AdditiveRows, row: number): boolean {
  const first = rows.offsets[row] ?? 0
  if ((rows.offsets[row + 1] ?? 0) - first !== 2) return false
  const left = rows.coefficients[first] ?? 0
  const right = rows.coefficients[first + 1] ?? 0
  const [lower, upper] = [rows.rowLower[row], rows.rowUpper[row]]
  return Math.abs(left) === 1 && left + right === 0 && ((lower === 0 && upper === Infinity) || (lower === -Infinity && upper === 0))
}
