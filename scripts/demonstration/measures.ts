import type { CountVariable } from './countVariables.ts'

/** Measures made of two counts, by the table file that holds them. */
export const RATE_TABLES: Readonly<
  Record<string, readonly { readonly measure: string; readonly numerator: CountVariable; readonly denominator: CountVariable }[]>
> = {
  'demonstration-coverage': [{ measure: 'coverage', numerator: 'served', denominator: 'need' }],
  'demonstration-completion': [{ measure: 'completion', numerator: 'completed', denominator: 'served' }],
  'demonstration-certification': [{ measure: 'certification', numerator: 'certified', denominator: 'eligible' }],
  'demonstration-placement': [{ measure: 'placement', numerator: 'placed', denominator: 'certified' }],
  'demonstration-retention': [
    { measure: 'retention-6', numerator: 'retained6', denominator: 'placed' },
    { measure: 'retention-12', numerator: 'retained12', denominator: 'placed' },
  ],
}
export const ACCESS_TABLE = 'demonstration-access'
export const SERVICES_TABLE = 'demonstration-services-offered'
/** Kilometres within which a seat counts as reached, narrow to wide. */
export const ACCESS_DISTANCES = [10, 30, 50] as const
