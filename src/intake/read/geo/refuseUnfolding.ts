import type { Topology } from 'topojson-specification'
import { IntakeError } from '../../intake-error.ts'
import { SIMPLIFY } from '../content/tooLarge.ts'

/** Points a file of shapes may unfold to: 200 MB of GeoJSON have not as many. */
export const MOST_POINTS = 10_000_000

/**
 * Throws an IntakeError `too-large` for a topology that names its arcs so often that the shapes made of them fill the memory: an arc is
 * written once and costs two letters each time it is used.
 */
export function refuseUnfolding(topology: Topology): void {
  const arcs: unknown = topology.arcs
  const lengths = Array.isArray(arcs) ? arcs.map((arc: unknown) => (Array.isArray(arc) ? arc.length : 0)) : []
  let points = 0
  // A list of what is still to be looked at, because nested lists may be deeper than calls can be.
  const waiting: unknown[] = Object.values(topology.objects)
  while (waiting.length > 0) {
    const value = waiting.pop()
    if (typeof value === 'number') points += lengths[value < 0 ? ~value : value] ?? 0
    else if (Array.isArray(value)) for (const part of value) waiting.push(part)
    else if (typeof value === 'object' && value !== null) {
      if ('arcs' in value) waiting.push(value.arcs)
      if ('geometries' in value) waiting.push(value.geometries)
    }
    if (points > MOST_POINTS) throw tooManyPoints()
  }
}

/** Why shapes of more points than any map are not made. */
export function tooManyPoints(): IntakeError {
  return new IntakeError('too-large', `las formas tendrían más de ${MOST_POINTS / 1e6} millones de puntos: ${SIMPLIFY.es}`, `the shapes would have more than ${MOST_POINTS / 1e6} million points: ${SIMPLIFY.en}`)
}
