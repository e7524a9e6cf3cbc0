import { ECONOMIC_SERVICES, SERVICE_CODES, SOCIAL_SERVICES } from '../../src/catalog/service.ts'
import type { KnownOrder } from '../../src/domain/suppression/knownOrder.ts'
import { CERTIFYING_SERVICES, type CountVariable, VARIABLES } from './countVariables.ts'
import { blockOf } from './demonstrationCounts.ts'

const UNIONS: Readonly<Record<string, readonly string[]>> = {
  all: ['social', 'economic'],
  social: SOCIAL_SERVICES,
  economic: ECONOMIC_SERVICES,
}

/**
 * What the definitions alone tell about the counts of one territory, period and group of persons; cell = `blockOf`.
 * Each stage holds at most the persons of the one before; a service at most those of its group; a group at most its
 * services together. Who completed a service that certifies is eligible, so that these two are one count.
 */
export const PATHWAY_ORDER: KnownOrder = {
  cellCount: VARIABLES.length * SERVICE_CODES.length,
  smaller: VARIABLES.flatMap((variable, stage) =>
    SERVICE_CODES.map((service) => {
      const next = VARIABLES[stage + 1]
      const same = variable === 'eligible' && [...CERTIFYING_SERVICES, 'economic'].includes(service)
      return [
        ...(next ? [blockOf(next, service)] : []),
        ...(same ? [blockOf('completed', service)] : []),
        ...(UNIONS[service] ?? []).map((part) => blockOf(variable, part)),
      ]
    }),
  ),
  unions: VARIABLES.flatMap((variable: CountVariable) =>
    Object.entries(UNIONS).map(([group, parts]) => ({
      whole: blockOf(variable, group),
      parts: parts.map((part) => blockOf(variable, part)),
    })),
  ),
}
