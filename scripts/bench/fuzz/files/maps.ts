import fc from 'fast-check'
import { cellText, hostileText } from '../hostileText.ts'
import { mostly, objectText, valueText } from './jsonTexts.ts'

const number = fc.oneof({ weight: 12, arbitrary: fc.double({ min: -92, max: -82, noNaN: true }).map(String) }, { weight: 1, arbitrary: fc.constantFrom('500000', '-0', '1e999', 'null', '"14"', '181', '1e-320', 'NaN') })
const position = mostly(fc.tuple(number, number).map(([x, y]) => `[${x},${y}]`))
const list = (each: fc.Arbitrary<string>, most: number) => mostly(fc.array(each, { maxLength: most }).map((parts) => `[${parts.join(',')}]`))
const ring = fc.oneof({ weight: 5, arbitrary: fc.constant('[[-86,14],[-86,14.5],[-85.6,14.5],[-85.6,14],[-86,14]]') }, { weight: 2, arbitrary: list(position, 6) })

/** Coordinates of the depth of their type, or of another one. */
const coordinates = fc.oneof(position, list(position, 5), list(ring, 3), list(list(ring, 2), 3))
const TYPES = ['Point', 'MultiPoint', 'LineString', 'MultiLineString', 'Polygon', 'MultiPolygon', 'GeometryCollection', 'Feature', 'FeatureCollection', 'Topology', 'point', '__proto__', 'constructor', '']
const geometry: fc.Arbitrary<string> = fc.oneof(
  { weight: 5, arbitrary: list(ring, 3).map((rings) => `{"type":"Polygon","coordinates":${rings}}`) },
  { weight: 5, arbitrary: fc.tuple(fc.constantFrom(...TYPES), coordinates).map(([type, at]) => `{"type":${JSON.stringify(type)},"coordinates":${at}}`) },
  { weight: 1, arbitrary: fc.constantFrom(1, 3, 5000).map((depth) => '{"type":"GeometryCollection","geometries":['.repeat(depth) + ']}'.repeat(depth)) },
  { weight: 1, arbitrary: valueText },
)
const property = fc.tuple(fc.oneof({ weight: 3, arbitrary: fc.constantFrom('codigo', 'municipio', 'año', 'casos') }, { weight: 1, arbitrary: hostileText }), fc.oneof({ weight: 4, arbitrary: cellText.map((text) => JSON.stringify(text)) }, { weight: 2, arbitrary: valueText }))
const properties = mostly(fc.array(property, { maxLength: 6 }).map(objectText))
const feature = mostly(fc.tuple(geometry, properties).map(([shape, facts]) => `{"type":"Feature","geometry":${shape},"properties":${facts}}`))

/** GeoJSON with anything where something else belongs. */
export const geoJsonTexts: fc.Arbitrary<string> = fc.oneof(
  { weight: 8, arbitrary: list(feature, 5).map((features) => `{"type":"FeatureCollection","features":${features}}`) },
  { weight: 1, arbitrary: feature },
  { weight: 1, arbitrary: geometry },
  { weight: 2, arbitrary: fc.tuple(feature, fc.constantFrom(0, 1, 2, 20_000)).map(([each, times]) => (each.length > 2000 && times > 2 ? each : `{"type":"FeatureCollection","features":[${Array.from({ length: times }, () => each).join(',')}]}`)) },
  { weight: 2, arbitrary: valueText.map((text) => `{"":${text}}`) },
  { weight: 1, arbitrary: valueText },
)

const index = fc.oneof({ weight: 8, arbitrary: fc.integer({ min: -3, max: 2 }).map(String) }, { weight: 1, arbitrary: fc.constantFrom('99', '-99', '1.5', '4294967296', '"0"', 'null', '[0]') })
const arcsOf = fc.oneof({ weight: 6, arbitrary: list(index, 4) }, { weight: 1, arbitrary: fc.constantFrom(10, 100_000).map((times) => `[${'0,'.repeat(times)}0]`) })
const topoGeometry: fc.Arbitrary<string> = fc.oneof(
  { weight: 6, arbitrary: fc.tuple(fc.constantFrom('Polygon', 'MultiPolygon', 'LineString', 'MultiLineString'), fc.oneof(list(arcsOf, 3), list(list(arcsOf, 2), 2), arcsOf), properties).map(([type, arcs, facts]) => `{"type":"${type}","arcs":${arcs},"properties":${facts}}`) },
  { weight: 1, arbitrary: fc.tuple(position, properties).map(([at, facts]) => `{"type":"Point","coordinates":${at},"properties":${facts}}`) },
  { weight: 1, arbitrary: valueText },
)
const object = fc.oneof({ weight: 4, arbitrary: list(topoGeometry, 4).map((all) => `{"type":"GeometryCollection","geometries":${all}}`) }, { weight: 2, arbitrary: topoGeometry }, { weight: 1, arbitrary: fc.constantFrom(3, 5000).map((depth) => '{"type":"GeometryCollection","geometries":['.repeat(depth) + ']}'.repeat(depth)) })
const arcs = fc.oneof({ weight: 5, arbitrary: fc.constant('[[[0,0],[100,0],[0,100],[-100,0],[0,-100]],[[5,5],[1,1],[2,2]],[[0,0]]]') }, { weight: 1, arbitrary: fc.constantFrom(200, 20_000).map((points) => `[[${'[1,1],'.repeat(points)}[0,0]]]`) }, { weight: 2, arbitrary: list(list(position, 4), 3) })
const transform = fc.constantFrom('', ',"transform":{"scale":[0.001,0.001],"translate":[-86,14]}', ',"transform":{"scale":[0,0],"translate":[-86,14]}', ',"transform":{"scale":[1e308,1e308],"translate":[1e308,0]}', ',"transform":null', ',"transform":{}', ',"transform":{"scale":["a"],"translate":{}}')

/** TopoJSON whose arcs, objects and scale do not fit one another. */
export const topoJsonTexts: fc.Arbitrary<string> = fc
  .tuple(fc.array(fc.tuple(fc.oneof({ weight: 3, arbitrary: fc.constantFrom('casos', 'municipios') }, { weight: 1, arbitrary: hostileText }), mostly(object)), { maxLength: 3 }), mostly(arcs), transform)
  .map(([objects, lines, scale]) => `{"type":"Topology","objects":${objectText(objects)},"arcs":${lines}${scale}}`)
