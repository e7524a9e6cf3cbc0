import { periodBounds } from '../../src/catalog/period.ts'

/** The quarters of the demonstration, 2023-Q1 to 2026-Q3. Reports and follow-ups are known up to the end of the last. */
export const QUARTERS: readonly string[] = [2023, 2024, 2025, 2026].flatMap((year) =>
  [1, 2, 3, 4].map((quarter) => `${year}-Q${quarter}`).filter((quarter) => quarter <= '2026-Q3'),
)
export const YEARS = [2023, 2024, 2025, 2026] as const

/** Places of a year's quarters in QUARTERS; three of them for 2026. */
export function quartersOfYear(year: number): number[] {
  return QUARTERS.flatMap((quarter, place) => (quarter.startsWith(`${year}-`) ? [place] : []))
}

/**
 * Whether persons placed in a quarter can all have been asked again after this many months:
 * the quarter's last day plus the months must lie within the data.
 */
export function isMature(quarter: string, months: number): boolean {
  return addMonths(periodBounds(quarter).end, months) <= periodBounds(QUARTERS.at(-1) ?? '').end
}

/** Months after the last day of a month: again the last day of a month, as an ISO date. */
function addMonths(lastDay: string, months: number): string {
  const [year = 0, month = 0] = lastDay.split('-').map(Number)
  return new Date(Date.UTC(year, month + months, 0)).toISOString().slice(0, 10)
}
