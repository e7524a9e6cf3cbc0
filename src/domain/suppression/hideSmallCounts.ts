/** The first marks: 1 where a count is from 1 to `threshold` - 1, else 0. Zero counts nobody and stays. */
export function hideSmallCounts(values: ArrayLike<number>, threshold: number): Uint8Array {
  const hidden = new Uint8Array(values.length)
  for (let cell = 0; cell < values.length; cell += 1) {
    const value = values[cell] ?? 0
    if (value > 0 && value < threshold) hidden[cell] = 1
  }
  return hidden
}
