import type { ObservationRow } from '../catalog/observation-sql.ts'
import { CASCADE_STEPS, type CascadeInput, type CascadeStepName } from '../domain/cascade/cascade.ts'

/** The indicator whose count above the line is the persons of a step. No count of the data stands for availability. */
export const STEP_INDICATORS = { accessibility: 'access-30', contact: 'coverage', completion: 'completion', outcome: 'placement' } as const
export type CountedStep = keyof typeof STEP_INDICATORS
export const COUNTED_STEPS: readonly CountedStep[] = ['accessibility', 'contact', 'completion', 'outcome']

/** The steps as the method takes them. A row that is missing belongs to a step that was not published. */
export function cascadeInput(rows: Readonly<Record<CountedStep, ObservationRow | null>>): readonly CascadeInput[] {
  const need = [rows.contact, rows.accessibility].find((row) => row && row.denominator !== null && row.status !== 'not-applicable')?.denominator ?? null
  return CASCADE_STEPS.map((name): CascadeInput => {
    // Left out, not unknown: nobody counts it, so that nothing is hidden in it.
    if (name === 'availability') return { name, persons: null, of: null, status: 'not-applicable' }
    const row = rows[name]
    const persons = row?.value == null ? null : row.numerator
    const own = name === 'accessibility' || name === 'contact' ? (row?.denominator ?? null) : null
    return { name, persons, of: own ?? need, status: row?.status ?? 'unpublished' }
  })
}

/** Whether a step of the cascade has a count in the data. */
export function isCounted(step: CascadeStepName): step is CountedStep {
  return step !== 'availability'
}
