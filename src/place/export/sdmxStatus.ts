import { SDMX_STATUS } from '../../catalog/observation-status.ts'
import type { PlaceStatus } from '../place-file.ts'

/** A code of our own: no code of CL_OBS_STATUS says that a figure is published for no place of such a level. */
export const UNPUBLISHED = { observation: 'X_NP', confidentiality: 'F' }

/** SDMX codes of a status, from CL_OBS_STATUS 2.2 and CL_CONF_STATUS 1.2. */
export function sdmxStatus(status: PlaceStatus): { readonly observation: string; readonly confidentiality: string } {
  return status === 'unpublished' ? UNPUBLISHED : SDMX_STATUS[status]
}
