import { SERVICES } from '../../src/catalog/service.ts'
import { numberOrNull, oneOf, requiredText, textOrNull } from './cells.ts'
import type { DatasetContext } from './datasetContext.ts'
import type { Report } from './problem.ts'
import { readTable } from './readTable.ts'

export const SERVICE_POINT_TYPES = [
  'reception-centre',
  'attention-centre',
  'transit-centre',
  'shelter',
  'municipal-office',
  'information-desk',
  'vocational-centre',
  'documentation-service',
] as const
/** `operating`: a source says so; `announced`: not known to have opened; `mentioned`: named without saying whether open. */
export const SERVICE_POINT_STATUSES = ['operating', 'announced', 'mentioned'] as const
/** `published`: by the source itself; `municipal-seat`: the seat of the territory stands in for an unpublished position. */
export const POSITION_SOURCES = ['published', 'municipal-seat'] as const

/** A row of the table `service_points`. */
export type ServicePointRow = {
  readonly point_id: string
  readonly name: string
  readonly type: (typeof SERVICE_POINT_TYPES)[number]
  /** Ids of services joined by semicolons; empty where no source says which. */
  readonly services: string
  readonly territory_id: string
  readonly longitude: number
  readonly latitude: number
  readonly position_source: (typeof POSITION_SOURCES)[number]
  readonly status: (typeof SERVICE_POINT_STATUSES)[number]
  readonly source_id: string
  readonly note: string | null
}

const REQUIRED = ['point_id', 'name', 'type', 'territory_id', 'position_source', 'status', 'source_id']

/** Service points of one file. A point without coordinates stands at the seat of its territory. Reports what does not fit. */
export function readServicePoints(path: string, context: DatasetContext, report: Report): ServicePointRow[] {
  const points = new Map<string, ServicePointRow>()
  for (const row of readTable(path, { required: REQUIRED }, report)) {
    const id = requiredText(row, 'point_id', report)
    if (points.has(id)) report(row.number, 'point_id', `clave repetida: ${id}`, `duplicate key: ${id}`)
    const territory = context.territory(row, report)
    const type = oneOf(row, 'type', SERVICE_POINT_TYPES, report)
    const status = oneOf(row, 'status', SERVICE_POINT_STATUSES, report)
    const positionSource = oneOf(row, 'position_source', POSITION_SOURCES, report)
    const services = row.cell('services').split(';').filter((service) => service !== '')
    for (const service of services) {
      if ((SERVICES as readonly string[]).includes(service)) continue
      report(row.number, 'services', `servicio desconocido: «${service}»`, `unknown service: “${service}”`)
    }
    context.source(row, report)
    const longitude = numberOrNull(row, 'longitude', report) ?? territory?.longitude ?? null
    const latitude = numberOrNull(row, 'latitude', report) ?? territory?.latitude ?? null
    if (longitude === null || latitude === null || !context.isInRegion(longitude, latitude)) {
      report(row.number, 'longitude, latitude', 'la posición no cae en la región', 'the position is not in the region')
      continue
    }
    if (!territory || !type || !status || !positionSource) continue
    points.set(id, {
      point_id: id,
      name: requiredText(row, 'name', report),
      type,
      services: services.join(';'),
      territory_id: territory.id,
      longitude,
      latitude,
      position_source: positionSource,
      status,
      source_id: row.cell('source_id'),
      note: textOrNull(row, 'note'),
    })
  }
  return [...points.values()]
}
