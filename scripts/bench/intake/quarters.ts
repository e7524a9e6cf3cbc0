/** Quarters of some whole years in order, `2023-Q1` first. */
export function quarters(first: number, last: number): string[] {
  const years = Array.from({ length: last - first + 1 }, (_, index) => first + index)
  return years.flatMap((year) => [1, 2, 3, 4].map((quarter) => `${year}-Q${quarter}`))
}
