import type { LonLat } from '../../../domain/projection/mercator.ts'

/** Why a device gives no position; `unsupported` also where the page did not come over a safe connection. */
export type PositionProblem = 'unsupported' | 'refused' | 'unavailable' | 'timeout'
export type DevicePosition = { readonly at: LonLat; readonly accuracyMetres: number } | { readonly problem: PositionProblem }

const PROBLEMS: Readonly<Record<number, PositionProblem>> = { 1: 'refused', 2: 'unavailable', 3: 'timeout' }
const MILLISECONDS_TO_WAIT = 15_000
/** A position of a minute ago serves distances in kilometres. */
const MILLISECONDS_OLD = 60_000

/** The position of the device, which asks its owner first. Call it only when she pressed for it. Never rejects. */
export function devicePosition(geolocation: Pick<Geolocation, 'getCurrentPosition'> | undefined): Promise<DevicePosition> {
  return new Promise((resolve) => {
    if (!geolocation) return resolve({ problem: 'unsupported' })
    geolocation.getCurrentPosition(
      ({ coords }) => resolve({ at: [coords.longitude, coords.latitude], accuracyMetres: coords.accuracy }),
      ({ code }) => resolve({ problem: PROBLEMS[code] ?? 'unavailable' }),
      { enableHighAccuracy: false, timeout: MILLISECONDS_TO_WAIT, maximumAge: MILLISECONDS_OLD },
    )
  })
}
