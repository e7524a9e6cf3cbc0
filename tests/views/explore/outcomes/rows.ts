import type { Indicator } from '../../../../src/catalog/indicator.ts'
import type { ObservationRow } from '../../../../src/catalog/observation-sql.ts'
import { COVERAGE, observed } from '../../../charts/rows.ts'

export const INDICATOR: Indicator = {
  ...COVERAGE,
  kind: 'synthetic',
  availability: { levels: ['country', 'department', 'municipality'], periods: ['2025'], dimensions: {}, tables: [] },
}

/** Ten places of 100 with 10 each, so that the pooled share is a tenth before anything else is added. */
export function alike(): ObservationRow[] {
  return Array.from({ length: 10 }, (_, at) => observed(`GT01${String(at).padStart(2, '0')}`, 10, 100))
}

export { observed }
