import { SERVICES, type ServiceId } from '../../src/catalog/service.ts'

/** What is counted, in the order of the pathway. All count persons of the quarter in which they returned. */
export const VARIABLES = ['need', 'served', 'completed', 'eligible', 'certified', 'placed', 'retained6', 'retained12'] as const
export type CountVariable = (typeof VARIABLES)[number]

/** Services that end in a certificate; only with these do certification, placement and retention mean something. */
export const CERTIFYING_SERVICES: readonly ServiceId[] = [
  'basic-vocational-training',
  'skills-certification',
  'upskilling-reskilling',
  'financial-education',
  'labour-intermediation',
  'business-incubation',
  'business-acceleration',
]

/** Whether a variable applies to a service code. Groups hold certifying services, so all apply to them. */
export function applies(variable: CountVariable, service: string): boolean {
  if (variable === 'need' || variable === 'served' || variable === 'completed') return true
  return !(SERVICES as readonly string[]).includes(service) || CERTIFYING_SERVICES.includes(service as ServiceId)
}

export const FOLLOW_UP_MONTHS: Partial<Record<CountVariable, number>> = { retained6: 6, retained12: 12 }
