/** What may be said of one observation. A reported zero is `reported`. */
export const OBSERVATION_STATUSES = [
  'reported',
  'provisional',
  'estimated',
  'suppressed',
  'not-reported',
  'not-applicable',
] as const
export type ObservationStatus = (typeof OBSERVATION_STATUSES)[number]

/** The three kinds of absence: each has its own pattern on the map and its own word in table and export. */
export const ABSENCES = ['suppressed', 'not-reported', 'not-applicable'] as const
export type Absence = (typeof ABSENCES)[number]

export function isAbsence(status: ObservationStatus): status is Absence {
  return (ABSENCES as readonly string[]).includes(status)
}

/** SDMX code lists CL_OBS_STATUS 2.2 and CL_CONF_STATUS 1.2, used in exported files. */
export const SDMX_STATUS: Record<ObservationStatus, { observation: string; confidentiality: string }> = {
  reported: { observation: 'A', confidentiality: 'F' },
  provisional: { observation: 'P', confidentiality: 'F' },
  estimated: { observation: 'E', confidentiality: 'F' },
  suppressed: { observation: 'Q', confidentiality: 'C' },
  'not-reported': { observation: 'L', confidentiality: 'F' },
  'not-applicable': { observation: 'M', confidentiality: 'F' },
}
