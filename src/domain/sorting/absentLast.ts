/**
 * Order of two values that may be absent: by size, and absent ones after all others whichever way the list runs,
 * because a place without a figure is neither the lowest nor the highest. For `Array.sort`.
 */
export function absentLast(one: number | null, other: number | null, descending: boolean): number {
  if (one === null && other === null) return 0
  if (one === null) return 1
  if (other === null) return -1
  return descending ? other - one : one - other
}
