import fc from 'fast-check'
import { cellText, hostileText } from '../hostileText.ts'

const ids = ['HN0703', 'HN0801', 'GT0901', 'hn0703', 'XX', '']
const minutes = fc.oneof({ weight: 5, arbitrary: fc.integer({ min: -3, max: 20_000 }).map(String) }, { weight: 2, arbitrary: cellText })
const headers = fc.constantFrom('from,to,minutes', 'origen,destino,minutos', 'to,from', ',HN0703,HN0801', '__proto__,constructor,min', 'from,from,to,minutes')
const travelRow = fc.tuple(fc.oneof({ weight: 5, arbitrary: fc.constantFrom(...ids) }, { weight: 1, arbitrary: hostileText }), fc.constantFrom(...ids), minutes).map((cells) => cells.join(','))

/** Tables of travel times. */
export const travelTexts: fc.Arbitrary<string> = fc.tuple(headers, fc.array(travelRow, { maxLength: 12 })).map(([head, rows]) => [head, ...rows].join('\n'))

const TAGS = ['#activity+name', '#activity+id', '#adm2+code', '#date+start', '#reached', '#targeted', '#value+usd', '#org', '#x+__proto__', '#', '#activity+code', '#indicator+name', '#indicator+value', '#meta+url']
const table = (heads: fc.Arbitrary<string>) => fc.tuple(fc.array(heads, { minLength: 1, maxLength: 8 }), fc.array(fc.array(cellText.map((text) => `"${text.replaceAll('"', '""')}"`), { maxLength: 8 }), { maxLength: 8 })).map(([head, rows]) => [head, ...rows].map((cells) => cells.join(',')).join('\n'))

/** Tables with HXL tags. */
export const hxlTexts: fc.Arbitrary<string> = fc.tuple(table(fc.oneof({ weight: 6, arbitrary: fc.constantFrom(...TAGS) }, { weight: 1, arbitrary: hostileText })), fc.boolean()).map(([text, above]) => (above ? `Título\n${text}` : text))

/** Tables in the columns of KfW, or near them. */
export const kfwTexts: fc.Arbitrary<string> = table(fc.oneof({ weight: 6, arbitrary: fc.constantFrom('Project', 'Indicator', 'Unit', 'Baseline', 'Target', 'Actual', 'Year', 'Place', 'ID', 'Location', 'Latitude', 'Longitude') }, { weight: 1, arbitrary: hostileText }))

const TABLES = ['programmes.csv', 'places.csv', 'results.csv', 'targets.csv', 'sources.csv', 'datapackage.json', '__proto__', 'otra.csv'] as const

/** Programmes as plain tables by their file names. */
export const programmeTables: fc.Arbitrary<ReadonlyMap<string, string>> = fc
  .array(fc.tuple(fc.constantFrom('programmes.csv', ...TABLES), table(fc.oneof({ weight: 6, arbitrary: fc.constantFrom('id', 'programme', 'title_es', 'title_en', 'status', 'start', 'end', 'value', 'territory_id', 'longitude', 'latitude', 'name') }, { weight: 1, arbitrary: hostileText }))), { maxLength: 5 })
  .map((entries) => new Map(entries))
