import fc from 'fast-check'
import { hostileText } from '../hostileText.ts'
import { delimitedTexts } from './delimitedTexts.ts'
import { spoilt } from './hostileFile.ts'
import { mostly, objectText, valueText } from './jsonTexts.ts'
import { geoJsonTexts } from './maps.ts'
import { zipBytes, type ZipPart } from './zipBytes.ts'

const text = (content: string) => new TextEncoder().encode(content)

/** Twenty megabytes of nothing, which pack into twenty kilobytes; made once. */
const NOTHING = new Uint8Array(20 * 1024 * 1024)

const lies: fc.Arbitrary<ZipPart['lies']> = fc.oneof(
  { weight: 1, arbitrary: fc.record({ checksum: fc.nat() }) },
  { weight: 1, arbitrary: fc.record({ bytes: fc.constantFrom(0, 1, 0x7fffffff, 0xffffffff) }) },
  { weight: 1, arbitrary: fc.record({ packedBytes: fc.constantFrom(0, 3, 0x7fffffff, 0xffffffff) }) },
  { weight: 1, arbitrary: fc.record({ method: fc.constantFrom(0, 8, 9, 12, 14, 99), flags: fc.constantFrom(0, 1, 8, 0x800) }) },
  { weight: 1, arbitrary: fc.record({ sameAs: fc.nat(1) }) },
)

const about: fc.Arbitrary<Parameters<typeof zipBytes>[1]> = fc.oneof(
  { weight: 8, arbitrary: fc.constant({}) },
  { weight: 1, arbitrary: fc.constantFrom<Parameters<typeof zipBytes>[1]>({ count: 0 }, { count: 3 }, { count: 65_535 }, { before: text('#!/bin/sh\n') }, { comment: text('PK\u0005\u0006') }) },
)

/** Archives of named parts in which names, sizes, checksums and places may be wrong. */
export function archiveOf(parts: fc.Arbitrary<readonly (readonly [name: string, bytes: Uint8Array])[]>): fc.Arbitrary<Uint8Array> {
  const archive = fc
    .tuple(parts, fc.nat(20), lies, fc.boolean(), about)
    .map(([all, liar, told, stored, whole]) => zipBytes(all.map(([name, bytes], at): ZipPart => ({ name, bytes, stored: stored && bytes.length < 1000, lies: at === liar ? told : undefined })), whole))
  return fc.oneof({ weight: 8, arbitrary: archive }, { weight: 1, arbitrary: spoilt(archive) })
}

const inside = fc.oneof({ weight: 3, arbitrary: delimitedTexts }, { weight: 1, arbitrary: geoJsonTexts.map(text) }, { weight: 1, arbitrary: hostileText.map(text) })
const name = fc.oneof({ weight: 5, arbitrary: fc.constantFrom('casos.csv', 'a/b.csv', 'mapa.geojson', 'doc.kml', 'x.xml', 'word/document.xml', 'mimetype', 'leame.txt', 'otro.zip', 'tabla.xlsx') }, { weight: 2, arbitrary: hostileText }, { weight: 1, arbitrary: fc.constantFrom('../fuera.csv', '/etc/casos.csv', 'C:\\casos.csv', 'a/../../b.csv', '__MACOSX/._casos.csv', 'casos.csv/') })

/** Archives of tables and of anything else, also of archives, of nothing many times over, and of thousands of files. */
export const archives: fc.Arbitrary<Uint8Array> = fc.oneof(
  { weight: 8, arbitrary: archiveOf(fc.array(fc.tuple(name, inside), { maxLength: 4 })) },
  { weight: 2, arbitrary: archiveOf(fc.tuple(inside, fc.constantFrom('a.zip', 'a.csv', 'doc.kml')).map(([bytes, own]): [string, Uint8Array][] => [[own, zipBytes([{ name: 'casos.csv', bytes }])]])) },
  { weight: 1, arbitrary: fc.constantFrom(1, 3, 30).map((times) => zipBytes(Array.from({ length: times }, (_, at): ZipPart => ({ name: `${at}.csv`, bytes: at === 0 ? NOTHING : new Uint8Array(), lies: at === 0 ? {} : { sameAs: 0, bytes: NOTHING.length, packedBytes: 20_380 } })))) },
  { weight: 1, arbitrary: fc.constantFrom(1999, 2001, 5000).map((times) => zipBytes(Array.from({ length: times }, (_, at): ZipPart => ({ name: `${at}.csv`, bytes: text('a'), stored: true })))) },
)

const field = fc.tuple(mostly(fc.constantFrom('codigo', 'casos', 'año').map((each) => JSON.stringify(each))), mostly(hostileText.map((each) => JSON.stringify(each)))).map(([own, title]) => objectText([['name', own], ['title', title], ['titles', `{"es":${title}}`], ['unit', title], ['decimalChar', '","']]))
const path = fc.oneof({ weight: 5, arbitrary: fc.constantFrom('"casos.csv"', '["casos.csv"]', '"mapa.geojson"') }, { weight: 2, arbitrary: fc.constantFrom('"../casos.csv"', '"/etc/passwd.csv"', '"https://example.org/x.csv"', '["a.csv","b.csv"]', '"casos.CSV"', '"falta.csv"', '"a/../casos.csv"', '[]', 'null') }, { weight: 1, arbitrary: valueText })
const row = fc.constantFrom('[1]', '[0]', '[-1]', '[1.5]', '[1e9]', '[null]', '[]', '[9007199254740993]', '[2,3]', '"1"')
const dialect = mostly(fc.tuple(fc.constantFrom('","', '";"', '"::"', '""', 'null'), fc.constantFrom('true', 'false', 'null'), row).map(([mark, head, rows]) => objectText([['delimiter', mark], ...(head === 'null' ? [] : [['header', head] as const]), ...(rows === '[]' ? [] : [['headerRows', rows] as const])])))
const resource = mostly(fc.tuple(hostileText, path, dialect, fc.array(field, { maxLength: 4 }), fc.boolean()).map(([own, where, told, fields, hasDialect]) => objectText([['name', JSON.stringify(own)], ['path', where], ...(hasDialect ? [['dialect', told] as const] : []), ['schema', `{"fields":[${fields.join(',')}],"missingValues":["","NA",{"value":"x"},7]}`]])))
const description = mostly(fc.tuple(hostileText, fc.array(resource, { maxLength: 3 }), valueText).map(([title, resources, odd]) => objectText([['title', JSON.stringify(title)], ['resources', `[${resources.join(',')}]`], ...(odd.length < 60 ? [['licenses', odd] as const] : [])])))

/** Data packages whose description points where it likes. */
export const packages: fc.Arbitrary<Uint8Array> = archiveOf(
  fc.tuple(description, delimitedTexts, geoJsonTexts, fc.constantFrom('', 'a/', '../')).map(([told, table, map, folder]): [string, Uint8Array][] => [[`${folder}datapackage.json`, text(told)], [`${folder}casos.csv`, table], [`${folder}mapa.geojson`, text(map)]]),
)
