/** The parts of shpjs that are used; its published types are of an older version. */
declare module 'shpjs' {
  import type { Geometry } from 'geojson'
  /** Shapes of a .shp, brought to degrees where the text of its .prj is given and known; null for an empty one. */
  export function parseShp(shp: DataView, prj?: string): (Geometry | null)[]
}
