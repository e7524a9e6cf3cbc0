import { geodesicDestination } from '../../../src/domain/projection/geodesic.ts'
import type { LonLat } from '../../../src/domain/projection/mercator.ts'
import { type OffersFile, serviceBits } from '../../../src/place/reach/offers-file.ts'

export const HERE: LonLat = [-86.57, 14.03]
const at = (kilometres: number, bearing = 77) => geodesicDestination(HERE, bearing, kilometres * 1000)
const point = { type: 'municipal-office', services: 0, status: 'operating', place: 'Danlí, El Paraíso, Honduras', exactPosition: true, source: 'inm' }

/** Two places that offer something, and four published points. */
export const EXAMPLE_OFFERS: OffersFile = {
  period: '2025',
  kind: 'synthetic',
  unknown: 3,
  offers: [
    { id: 'HN0703', name: 'Danlí', around: 'El Paraíso, Honduras', at: at(28), services: serviceBits(['soft-skills', 'financial-education']) },
    { id: 'HN0704', name: 'El Paraíso', around: 'El Paraíso, Honduras', at: at(12.34, 200), services: serviceBits(['financial-education']) },
  ],
  points: [
    { ...point, id: 'a', name: 'Oficina A', at: at(9) },
    { ...point, id: 'b', name: 'Oficina B', at: at(45), exactPosition: false, status: 'announced', note: 'Hasta 2026. | Until 2026.', services: serviceBits(['upskilling-reskilling']) },
    { ...point, id: 'c', name: 'Oficina C', at: at(4) },
    { ...point, id: 'd', name: 'Oficina D', at: at(60) },
  ],
  sources: { inm: { publisher: 'INM', title: 'Retornos | Returns', year: 2025, url: 'https://example.org/inm' } },
}
