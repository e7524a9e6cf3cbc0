import type { LonLat } from '../../domain/projection/mercator.ts'

/** Whether a place lies in a box around the three countries: it catches swapped coordinates and ones without their sign. */
export function isInRegion([longitude, latitude]: LonLat): boolean {
  return longitude > -93 && longitude < -82 && latitude > 12 && latitude < 19
}
