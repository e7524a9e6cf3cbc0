import type { ProgrammePlace } from '../../src/layers/programme-places/place.ts'
import type { ServicePoint } from '../../src/layers/service-points/point.ts'

export const danli: ProgrammePlace = {
  id: 'danli',
  name: 'Danlí',
  territory_id: 'HN0703',
  longitude: -86.5704,
  latitude: 14.0411,
  programme: 'PERSPECTIVAS',
  source: 'Swisscontact, 2024',
  note: null,
}
export const sanPedroSula: ProgrammePlace = { ...danli, id: 'sps', name: 'San Pedro Sula', territory_id: 'HN0501', longitude: -88.02588, latitude: 15.50585 }
export const serviceCentre: ServicePoint = {
  id: 'centre',
  name: 'Centro de atención',
  type: 'Unidad municipal',
  position_source: 'municipal-seat',
  longitude: -87.2,
  latitude: 14.1,
  source: 'INAMI, 2025',
  note: null,
}
