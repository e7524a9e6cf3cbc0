import type { LocalizedText } from '../../catalog/indicator.ts'
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

/** A file that cannot be used, with a text for the person who brought it. The message is in English, as of every error. */
export class BoundaryFileError extends Error {
  readonly text: LocalizedText

  constructor(text: LocalizedText) {
    super(text.en)
    this.text = text
  }
}

/** `limits.geojson, layer municipios, feature 12`. */
export function placeOf({ file, layer, number }: Pick<BoundaryFeature, 'file' | 'layer' | 'number'>): LocalizedText {
  return { es: `${file}, capa ${layer}, elemento ${number}`, en: `${file}, layer ${layer}, feature ${number}` }
}
