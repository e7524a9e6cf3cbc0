import type { Feature, FeatureCollection } from 'geojson'
import { finding, type Finding } from '../../finding.ts'
import { IntakeError } from '../../intake-error.ts'
import type { OpenedFile, OpenedTable } from '../opened-file.ts'
import { NO_FACTS } from '../table/columnFacts.ts'
import { columnNames } from '../table/columnNames.ts'
import { EXACT_SETTINGS, heldTable } from '../table/heldTable.ts'
import { valueText } from '../table/valueText.ts'
import { soundGeometry } from './soundGeometry.ts'

/** A layer as a library gives it: nothing of it is trusted. */
export interface RawLayer {
  readonly name: string
  readonly features: readonly unknown[]
}

type ShapeFormat = Extract<OpenedFile['format'], 'geojson' | 'topojson' | 'shapefile' | 'kml'>

/** Layers as tables of their properties and as shapes, feature by feature; row 2 is the first feature. Throws an IntakeError where there are none, or not in degrees. */
export function openLayers(file: Pick<OpenedFile, 'name' | 'bytes'>, format: ShapeFormat, raw: readonly RawLayer[]): OpenedFile {
  const filled = raw.filter(({ features }) => features.length > 0)
  if (filled.length === 0) throw new IntakeError('no-rows', 'no hay ninguna forma (feature) en el archivo', 'there is no feature in the file')
  const taken = new Set<string>()
  const layers = filled.map((layer) => ({ ...layer, name: freeName(layer.name, taken) })).map((layer) => openLayer(layer, file.bytes))
  return {
    name: file.name,
    format,
    bytes: file.bytes,
    tables: layers.map(({ table }) => table),
    layers: layers.map(({ table, features }) => ({ name: table.name, features })),
    about: { title: null, source: null, licence: null, period: null },
    template: null,
  }
}

function openLayer({ name, features }: RawLayer, totalBytes: number): { readonly table: OpenedTable; readonly features: FeatureCollection } {
  const places = new Map<string, number>()
  const clean: Feature[] = []
  const written: ReadonlyMap<string, unknown>[] = []
  let unsound = 0
  let firstUnsound = 0
  for (const [at, raw] of features.entries()) {
    const feature = (typeof raw === 'object' && raw !== null ? raw : {}) as { geometry?: unknown; properties?: unknown }
    const properties = propertiesOf(feature.properties)
    for (const key of properties.keys()) if (!places.has(key)) places.set(key, places.size)
    const geometry = soundGeometry(feature.geometry)
    if (geometry === null && feature.geometry !== null && feature.geometry !== undefined) {
      if (unsound === 0) firstUnsound = at + 2
      unsound += 1
    }
    written.push(properties)
    clean.push({ type: 'Feature', geometry: geometry as Feature['geometry'], properties: bareCopy(properties) })
  }
  const { columns, notes } = columnNames([...places.keys()], 1)
  const rows = written.map((properties) => Array.from(places.keys(), (key) => valueText(properties.get(key))))
  const table = heldTable({ name, columns, facts: columns.map(() => NO_FACTS), settings: EXACT_SETTINGS, notes: [...notes, ...unsoundNote(unsound, firstUnsound)], rows, firstRow: 2, totalBytes })
  return { table, features: { type: 'FeatureCollection', features: clean } }
}

/** Own properties alone: a key such as `__proto__` is a name like any other. */
function propertiesOf(value: unknown): ReadonlyMap<string, unknown> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return new Map()
  return new Map(Object.entries(value as Record<string, unknown>))
}

/** Nested values as JSON, so that nobody walks into them. */
function bareCopy(properties: ReadonlyMap<string, unknown>): Record<string, unknown> {
  const copy = Object.create(null) as Record<string, unknown>
  for (const [key, value] of properties) copy[key] = typeof value === 'object' && value !== null ? valueText(value) : value
  return copy
}

function unsoundNote(count: number, row: number): Finding[] {
  if (count === 0) return []
  return [finding('unsound-shape', 'warning', { row, count }, `${count} forma(s) no son GeoJSON válido y no se usan`, `${count} shape(s) are no valid GeoJSON and are not used`)]
}

function freeName(name: string, taken: Set<string>): string {
  let free = name
  for (let number = 2; taken.has(free); number += 1) free = `${name} (${number})`
  taken.add(free)
  return free
}
