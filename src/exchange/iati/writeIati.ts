import type { LocalizedText } from '../../catalog/indicator.ts'
import { assertOpen } from '../assertOpen.ts'
import type { DraftProgramme } from '../draft.ts'
import { element } from '../xml/element.ts'
import { writeXml } from '../xml/writeXml.ts'
import { VERSION } from './codes.ts'
import { activity } from './write/activity.ts'

/** Who publishes the file. The reference is an organisation identifier of IATI; `type` a code of OrganisationType. */
export interface ReportingOrganisation {
  readonly reference: string
  readonly name: LocalizedText
  readonly type: string
}

/** Stands in where no reference was given; it says of itself that it is none. */
export const UNREGISTERED: ReportingOrganisation = {
  reference: 'NOT-REGISTERED-ARRAIGO',
  name: { es: 'Arraigo (organización informante sin registrar en IATI)', en: 'Arraigo (reporting organisation not registered with IATI)' },
  type: '90',
}

export interface IatiOptions {
  readonly reporting: ReportingOrganisation
  /** Date and time of writing, ISO 8601; left out where null, so that the same programmes give the same file. */
  readonly generated: string | null
  /** Names of services, by their id. */
  readonly serviceName: (id: string) => LocalizedText
}

/**
 * An IATI activity file 2.03 with one activity a programme, in the order given. What the standard has no element for stands in
 * a namespace of our own, so that `readIati` gives the same programmes. Throws an ExchangeError for a restricted place and for
 * characters XML cannot hold.
 */
export function writeIati(programmes: readonly DraftProgramme[], options: IatiOptions): string {
  assertOpen(programmes)
  const activities = programmes.map((programme) => activity(programme, options))
  return writeXml(element('iati-activities', { version: VERSION, 'generated-datetime': options.generated }, activities))
}
