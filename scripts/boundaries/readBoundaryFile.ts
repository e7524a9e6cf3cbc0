import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { strFromU8, unzipSync } from 'fflate'
import type { FeatureCollection, Feature } from 'geojson'
import mapshaper from 'mapshaper'
import { feature } from 'topojson-client'
import type { Topology } from 'topojson-specification'
import { joined } from '../../src/intake/boundaries/bothLanguages.ts'
import { BoundaryFileError, placeOf, type BoundaryFeature } from '../../src/intake/boundaries/boundaryFeature.ts'
import { polygonsOf } from '../../src/intake/boundaries/polygonsOf.ts'

/**
 * All polygons of a GeoJSON, of every object of a TopoJSON, or of a ZIP of Shapefiles or GeoJSONs.
 * Points and lines are passed over. Throws a BoundaryFileError that names file and feature where the file is missing,
 * damaged, not in degrees, or holds no polygon.
 */
export async function readBoundaryFile(path: string): Promise<BoundaryFeature[]> {
  const file = basename(path)
  let bytes: Uint8Array
  try {
    bytes = await readFile(path)
  } catch (error) {
    const isMissing = (error as NodeJS.ErrnoException).code === 'ENOENT'
    const cause = isMissing ? { es: 'no existe ese archivo', en: 'no such file' } : (error as Error).message
    throw new BoundaryFileError(joined([path, ': ', cause]))
  }
  const isZip = bytes[0] === 0x50 && bytes[1] === 0x4b
  const features = isZip ? await readZip(file, bytes) : readJson(file, file, bytes)
  if (features.length === 0) throw new BoundaryFileError({ es: `${file}: no trae polígonos`, en: `${file}: no polygons in it` })
  return features
}

async function readZip(file: string, bytes: Uint8Array): Promise<BoundaryFeature[]> {
  let entries: Record<string, Uint8Array>
  try {
    entries = unzipSync(bytes, {
      filter: ({ name }) => /\.(shp|shx|dbf|prj|cpg|geojson|json|topojson)$/i.test(name) && !/__MACOSX/.test(name),
    })
  } catch (error) {
    const { message } = error as Error
    throw new BoundaryFileError({ es: `${file}: ZIP dañado (${message})`, en: `${file}: damaged ZIP (${message})` })
  }
  const features: BoundaryFeature[] = []
  for (const name of Object.keys(entries).sort()) {
    if (/\.shp$/i.test(name)) features.push(...(await readShapefile(file, name, entries)))
    else if (/json$/i.test(name)) features.push(...readJson(file, basename(name), entries[name]!))
  }
  return features
}

async function readShapefile(
  file: string,
  shp: string,
  entries: Readonly<Record<string, Uint8Array>>,
): Promise<BoundaryFeature[]> {
  const stem = shp.replace(/\.shp$/i, '')
  const parts: Record<string, Uint8Array | string> = {}
  for (const [name, bytes] of Object.entries(entries)) {
    const extension = /\.(shp|shx|dbf|prj|cpg)$/i.exec(name)
    if (!extension || name.slice(0, -4) !== stem) continue
    const kind = extension[1]!.toLowerCase()
    // mapshaper takes these two as text only.
    parts[`layer.${kind}`] = kind === 'prj' || kind === 'cpg' ? strFromU8(bytes).trim() : bytes
  }
  if (!parts['layer.dbf']) {
    throw new BoundaryFileError({
      es: `${file}: ${shp} no tiene un .dbf al lado, así que no trae nombres ni códigos`,
      en: `${file}: ${shp} has no .dbf beside it, so no names and codes`,
    })
  }
  try {
    const project = parts['layer.prj'] ? '-proj wgs84' : ''
    const written = await mapshaper.applyCommands(`-i layer.shp ${project} -o layer.json format=geojson`, parts)
    return readJson(file, basename(shp), Object.values(written)[0]!)
  } catch (error) {
    if (error instanceof BoundaryFileError) throw error
    const { message } = error as Error
    throw new BoundaryFileError({
      es: `${file}: ${shp} no se puede leer (${message})`,
      en: `${file}: ${shp} cannot be read (${message})`,
    })
  }
}

function readJson(file: string, entry: string, bytes: Uint8Array): BoundaryFeature[] {
  let parsed: { type?: string }
  try {
    parsed = JSON.parse(strFromU8(bytes).replace(/^\uFEFF/, '')) as { type?: string }
  } catch (error) {
    const { message } = error as Error
    throw new BoundaryFileError({
      es: `${file}: ${entry} no es JSON ni ZIP (${message})`,
      en: `${file}: ${entry} is neither JSON nor a ZIP (${message})`,
    })
  }
  const stem = entry.replace(/\.[a-z]+$/i, '')
  if (parsed.type === 'Topology') {
    const topology = parsed as Topology
    return Object.entries(topology.objects ?? {}).flatMap(([layer, object]) => {
      let converted: Feature | FeatureCollection
      try {
        converted = feature(topology, object)
      } catch (error) {
        const { message } = error as Error
        throw new BoundaryFileError({
          es: `${file}: el objeto ${layer} está dañado (${message})`,
          en: `${file}: object ${layer} is damaged (${message})`,
        })
      }
      return fromFeatures(file, layer, converted.type === 'FeatureCollection' ? converted.features : [converted])
    })
  }
  if (parsed.type === 'FeatureCollection') return fromFeatures(file, stem, (parsed as FeatureCollection).features ?? [])
  if (parsed.type === 'Feature') return fromFeatures(file, stem, [parsed as Feature])
  throw new BoundaryFileError({
    es: `${file}: ${entry} es JSON, pero no son elementos de GeoJSON ni TopoJSON`,
    en: `${file}: ${entry} is JSON, but neither GeoJSON features nor TopoJSON`,
  })
}

function fromFeatures(file: string, layer: string, features: readonly Feature[]): BoundaryFeature[] {
  const read: BoundaryFeature[] = []
  features.forEach(({ geometry, properties, id }, index) => {
    const origin = { file, layer, number: index + 1 }
    const polygons = polygonsOf(geometry, placeOf(origin))
    const all = { ...properties, ...(id === undefined ? {} : { id: properties?.id ?? id }) }
    if (polygons) read.push({ ...origin, properties: all, polygons })
  })
  return read
}
