// topojson-client: ISC, by the makers of the format, already drawn with.
import { feature } from 'topojson-client'
import type { Topology } from 'topojson-specification'
import { IntakeError } from '../../intake-error.ts'
import { guarded } from '../content/guarded.ts'
import { LARGEST_SHAPES, refuseTooLarge, SIMPLIFY } from '../content/tooLarge.ts'
import { wholeText } from '../content/wholeText.ts'
import type { NamedBlob } from '../named-blob.ts'
import type { OpenedFile } from '../opened-file.ts'
import { openLayers, type RawLayer } from './featureTable.ts'
import { refuseUnfolding } from './refuseUnfolding.ts'

/** Opens GeoJSON, or TopoJSON with all its objects as layers. Throws an IntakeError for any other JSON. */
export async function openJson(file: NamedBlob): Promise<OpenedFile> {
  refuseTooLarge(file.size, LARGEST_SHAPES, SIMPLIFY)
  const text = await wholeText(file)
  const content = parsed(text)
  const name = file.name.replace(/\.[^.]+$/, '')
  const about = { name: file.name, bytes: file.size }
  if (typeof content !== 'object' || content === null) throw notAMap(false)
  // Values within values, a hundred thousand deep, can be parsed and not be written.
  return guarded({ es: 'el archivo JSON', en: 'the JSON file' }, () => openContent(content, name, about))
}

function openContent(content: object, name: string, about: Pick<OpenedFile, 'name' | 'bytes'>): OpenedFile {
  const { type, features, geometry, objects } = content as { type?: unknown; features?: unknown; geometry?: unknown; objects?: unknown }
  if (type === 'FeatureCollection' && Array.isArray(features)) return openLayers(about, 'geojson', [{ name, features }])
  if (type === 'Feature' && geometry !== undefined) return openLayers(about, 'geojson', [{ name, features: [content] }])
  if (type === 'Topology' && typeof objects === 'object' && objects !== null) {
    refuseUnfolding(content as Topology)
    return openLayers(about, 'topojson', topologyLayers(content as Topology))
  }
  if (typeof type === 'string' && /^(?:Multi)?(?:Point|LineString|Polygon)$|^GeometryCollection$/.test(type)) {
    return openLayers(about, 'geojson', [{ name, features: [{ geometry: content, properties: {} }] }])
  }
  throw notAMap('resources' in content)
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown
  } catch (error) {
    throw new IntakeError('damaged', 'el archivo JSON está dañado o incompleto', 'the JSON file is damaged or incomplete', { cause: error })
  }
}

function topologyLayers(topology: Topology): readonly RawLayer[] {
  return Object.keys(topology.objects).map((name) => {
    const made = feature(topology, topology.objects[name]!)
    return { name, features: made.type === 'FeatureCollection' ? made.features : [made] }
  })
}

function notAMap(isPackage: boolean): IntakeError {
  return isPackage
    ? new IntakeError('not-a-table', 'es la descripción de un paquete de datos; traiga el zip con sus archivos', 'it is the description of a data package; bring the zip with its files')
    : new IntakeError('not-a-table', 'no es una tabla: es un archivo JSON que no es GeoJSON ni TopoJSON', 'not a table: it is a JSON file that is neither GeoJSON nor TopoJSON')
}
