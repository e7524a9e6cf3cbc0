import type { OpenedFile } from '../read/opened-file.ts'

/** Layers of a file that hold polygons, with how many. */
export function areasOf({ layers }: Pick<OpenedFile, 'layers'>): readonly { layer: string; count: number }[] {
  return (layers ?? [])
    .map(({ name, features }) => ({ layer: name, count: features.features.filter(({ geometry }) => geometry?.type === 'Polygon' || geometry?.type === 'MultiPolygon').length }))
    .filter(({ count }) => count > 0)
}
