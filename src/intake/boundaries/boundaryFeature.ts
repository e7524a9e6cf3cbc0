import type { MultiPolygon } from '../../domain/shapes/planar.ts'

/** A polygon of a file somebody brought, before anyone knows which territory it is. */
export interface BoundaryFeature {
  readonly file: string
  readonly layer: string
  /** Its place in the layer, from 1. */
  readonly number: number
  readonly properties: Readonly<Record<string, unknown>>
  /** Longitude and latitude, WGS 84. */
  readonly polygons: MultiPolygon
}

/** A file that cannot be used, with a message for the person who brought it. */
export class BoundaryFileError extends Error {}

/** `limits.geojson, layer municipios, feature 12`. */
export function placeOf(feature: Pick<BoundaryFeature, 'file' | 'layer' | 'number'>): string {
  return `${feature.file}, layer ${feature.layer}, feature ${feature.number}`
}
