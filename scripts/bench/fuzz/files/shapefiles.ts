import fc from 'fast-check'
import { cellText, hostileText } from '../hostileText.ts'
import { archiveOf } from './archives.ts'
import { joinedBytes, spoilt } from './hostileFile.ts'

type Point = readonly [x: number, y: number]

/** A .shp of one type; `parts` are the places at which rings begin, as they are written, whether or not they are so. */
function shpBytes(type: number, shapes: readonly { readonly parts: readonly number[]; readonly points: readonly Point[]; readonly claimed?: number }[]): Uint8Array {
  const records = shapes.map(({ parts, points, claimed }, at) => {
    const isPoint = type === 1
    const record = new DataView(new ArrayBuffer(8 + (isPoint ? 20 : 44 + parts.length * 4 + points.length * 16)))
    record.setInt32(0, at + 1)
    record.setInt32(4, (record.byteLength - 8) / 2)
    record.setInt32(8, type, true)
    if (!isPoint) {
      record.setInt32(44, parts.length, true)
      record.setInt32(48, claimed ?? points.length, true)
    }
    parts.forEach((place, number) => !isPoint && record.setInt32(52 + number * 4, place, true))
    points.forEach(([x, y], number) => {
      const from = isPoint ? 12 : 52 + parts.length * 4 + number * 16
      if (isPoint && number > 0) return
      record.setFloat64(from, x, true)
      record.setFloat64(from + 8, y, true)
    })
    return new Uint8Array(record.buffer)
  })
  const head = new DataView(new ArrayBuffer(100))
  head.setInt32(0, 9994)
  head.setInt32(24, (100 + records.reduce((sum, record) => sum + record.length, 0)) / 2)
  head.setInt32(28, 1000, true)
  head.setInt32(32, type, true)
  return joinedBytes([new Uint8Array(head.buffer), ...records])
}

/** Attributes of texts of 20 letters. */
function dbfBytes(columns: readonly string[], rows: readonly (readonly string[])[], claimed: number): Uint8Array {
  const length = 1 + columns.length * 20
  const start = 33 + columns.length * 32
  const whole = new Uint8Array(start + rows.length * length + 1).fill(32)
  whole.fill(0, 0, start)
  const view = new DataView(whole.buffer)
  whole[0] = 3
  view.setUint32(4, claimed >>> 0, true)
  view.setUint16(8, start, true)
  view.setUint16(10, length, true)
  columns.forEach((name, at) => {
    new TextEncoder().encodeInto(name, whole.subarray(32 + at * 32, 43 + at * 32))
    whole[43 + at * 32] = 'CNDL'.charCodeAt(at % 4)
    whole[48 + at * 32] = 20
  })
  whole[start - 1] = 0x0d
  rows.forEach((cells, row) => cells.forEach((cell, at) => new TextEncoder().encodeInto(cell, whole.subarray(start + row * length + 1 + at * 20, start + row * length + 21 + at * 20))))
  whole[whole.length - 1] = 0x1a
  return whole
}

const coordinate = fc.oneof({ weight: 12, arbitrary: fc.double({ min: -92, max: 15, noNaN: true }) }, { weight: 1, arbitrary: fc.constantFrom(NaN, Infinity, 1e300, 500_000, -0) })
const point: fc.Arbitrary<Point> = fc.tuple(coordinate, coordinate)
const shape = fc.oneof(
  { weight: 6, arbitrary: fc.record({ parts: fc.constantFrom([0], [0, 2], [0, 4], []), points: fc.array(point, { maxLength: 8 }) }) },
  { weight: 2, arbitrary: fc.record({ parts: fc.array(fc.integer({ min: -5, max: 40 }), { maxLength: 6 }), points: fc.array(point, { maxLength: 8 }), claimed: fc.constantFrom(0, 3, -1, 1e6, 0x7fffffff) }) },
  // Rings that begin at the first and the last point in turn: every second one has all points.
  { weight: 1, arbitrary: fc.tuple(fc.constantFrom(100, 40_000), fc.constantFrom(10, 4000)).map(([rings, points]) => ({ parts: Array.from({ length: rings }, (_, at) => (at % 2 === 0 ? 0 : points)), points: Array.from({ length: points }, (_, at): Point => [-86 + (at % 7) / 100, 14 + (at % 5) / 100]) })) },
  { weight: 1, arbitrary: fc.constantFrom(30, 60_000).map((rings) => ({ parts: Array.from({ length: rings }, (_, at) => at * 4), points: Array.from({ length: rings * 4 }, (_, at): Point => [-86 + ((at % 4) % 3) / 100 + at / 1e7, 14 + (at % 8 < 4 ? 1 : -1) * ((at % 4 > 1 ? 1 : 0) / 100)]) })) },
)
const PROJECTIONS: readonly string[] = ['GEOGCS["GCS_WGS_1984",DATUM["D_WGS_1984",SPHEROID["WGS_1984",6378137.0,298.257223563]],PRIMEM["Greenwich",0.0],UNIT["Degree",0.0174532925199433]]', 'PROJCS["WGS_1984_UTM_Zone_16N",GEOGCS["GCS_WGS_1984",DATUM["D_WGS_1984",SPHEROID["WGS_1984",6378137,298.257223563]],PRIMEM["Greenwich",0],UNIT["Degree",0.017453292519943295]],PROJECTION["Transverse_Mercator"],PARAMETER["latitude_of_origin",0],PARAMETER["central_meridian",-87],PARAMETER["scale_factor",0.9996],PARAMETER["false_easting",500000],PARAMETER["false_northing",0],UNIT["Meter",1]]', '+proj=utm +zone=16', 'PROJCS["', 'GEOGCS[]', '['.repeat(50_000), 'EPSG:4326', '+init=epsg:3857 +proj=pipeline', 'PROJCS["x",PROJECTION["Lambert_Conformal_Conic"]]', '+proj=tmerc +k=0 +ellps=nothing']

/** Shapefiles: shapes that break off, counts that are not so, attributes of other shapes, projections nobody knows. */
export const shapefiles: fc.Arbitrary<Uint8Array> = archiveOf(
  fc
    .record({
      type: fc.constantFrom(1, 3, 5, 5, 5, 5, 8, 11, 13, 15, 18, 21, 31, 0, 99, -1),
      shapes: fc.array(shape, { maxLength: 4 }),
      columns: fc.array(fc.oneof(fc.constantFrom('codigo', 'casos', 'año'), hostileText), { maxLength: 4 }),
      cells: fc.array(fc.array(cellText, { minLength: 4, maxLength: 4 }), { minLength: 4, maxLength: 4 }),
      more: fc.oneof({ weight: 5, arbitrary: fc.constant(0) }, { weight: 1, arbitrary: fc.constantFrom(1, -1, 2 ** 31, 1e6) }),
      prj: fc.oneof({ weight: 5, arbitrary: fc.constantFrom(...PROJECTIONS) }, { weight: 1, arbitrary: hostileText }),
      cpg: fc.oneof({ weight: 3, arbitrary: fc.constantFrom('UTF-8', '1252', 'ANSI 1252', 'replacement', 'x-user-defined', 'utf-16', '88591') }, { weight: 1, arbitrary: hostileText }),
      spoils: fc.constantFrom('', '', '', 'shp', 'dbf'),
      names: fc.constantFrom(['areas', 'areas'], ['areas', 'AREAS'], ['areas', 'otra'], ['a/areas', 'a/areas'], ['__proto__', '__proto__']),
    })
    .chain(({ type, shapes, columns, cells, more, prj, cpg, spoils, names: [first = '', second = ''] }) => {
      const shp = shpBytes(type, shapes)
      const dbf = dbfBytes(columns, cells.slice(0, shapes.length).map((row) => row.slice(0, columns.length)), shapes.length + more)
      const part = (bytes: Uint8Array, name: string) => (spoils === name ? spoilt(fc.constant(bytes)) : fc.constant(bytes))
      return fc.tuple(part(shp, 'shp'), part(dbf, 'dbf'), fc.boolean()).map(([shapesNow, attributes, hasPrj]): [string, Uint8Array][] => [
        [`${first}.shp`, shapesNow],
        [`${second}.dbf`, attributes],
        ...(hasPrj ? [[`${first}.prj`, new TextEncoder().encode(prj)] as [string, Uint8Array]] : []),
        [`${first}.cpg`, new TextEncoder().encode(cpg)],
      ])
    }),
)
