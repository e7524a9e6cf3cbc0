import { RecordBatchFileWriter, tableFromArrays } from 'apache-arrow'
import { strToU8, zipSync } from 'fflate'
import type { FeatureCollection } from 'geojson'
import { parquetWriteBuffer } from 'hyparquet-writer'
import mapshaper from 'mapshaper'
import { topology } from 'topojson-server'
import writeExcelFile from 'write-excel-file/node'

/** A file of one format: one that opens, and one that is broken in a way of that format. */
export interface FileOfFormat {
  readonly name: string
  readonly good: Uint8Array
  readonly bad: Uint8Array
}

const ROWS = [['HN0703', 'Danlí', 2024, 20], ['HN0704', 'El Paraíso', 2024, 30], ['HN0801', 'Distrito Central', 2024, 90]] as const
const HEADER = ['codigo', 'municipio', 'año', 'casos']
const CSV = [HEADER.join(','), ...ROWS.map((row) => row.join(','))].join('\n')
const HXL = [HEADER.join(','), '#adm2+code,#adm2+name,#date+year,#affected', ...ROWS.map((row) => row.join(','))].join('\n')

function collection(): FeatureCollection {
  return {
    type: 'FeatureCollection',
    features: ROWS.map(([codigo, municipio, ano, casos], at) => ({
      type: 'Feature',
      properties: { codigo, municipio, ano, casos },
      geometry: { type: 'Polygon', coordinates: [[[-86 - at, 14], [-86 - at, 14.5], [-85.6 - at, 14.5], [-85.6 - at, 14], [-86 - at, 14]]] },
    })),
  }
}

const kml = (body: string) => `<?xml version="1.0" encoding="UTF-8"?><kml xmlns="http://www.opengis.net/kml/2.2"><Document>${body}</Document></kml>`
const PLACEMARKS = ROWS.map(([codigo, municipio, ano, casos]) => `<Placemark><name>${municipio}</name><ExtendedData><Data name="codigo"><value>${codigo}</value></Data><Data name="ano"><value>${ano}</value></Data><Data name="casos"><value>${casos}</value></Data></ExtendedData><Point><coordinates>-86.5,14.1</coordinates></Point></Placemark>`).join('')

const iati = (results: string) => `<?xml version="1.0"?><iati-activities version="2.03"><iati-activity xml:lang="es"><iati-identifier>XX-1</iati-identifier><reporting-org ref="XX" type="21"><narrative>Organización</narrative></reporting-org><title><narrative>Retorno digno</narrative></title><activity-status code="2"/><activity-date type="1" iso-date="2024-01-01"/><activity-date type="3" iso-date="2025-12-31"/>${ROWS.map(([code, name]) => `<location ref="${code}"><name><narrative>${name}</narrative></name><administrative vocabulary="G1" level="2" code="${code}"/><point><pos>14.6 -86.5</pos></point></location>`).join('')}${results}</iati-activity></iati-activities>`
const RESULTS = `<result type="1"><title><narrative>Casos</narrative></title><indicator measure="1"><title><narrative>Casos</narrative></title>${ROWS.map(([code, , , casos]) => `<period><period-start iso-date="2024-01-01"/><period-end iso-date="2024-12-31"/><actual value="${casos}"><location ref="${code}"/></actual></period>`).join('')}</indicator></result>`

const PACKAGE = { name: 'casos', title: 'Casos', resources: [{ name: 'casos', path: 'casos.csv', profile: 'tabular-data-resource', schema: { fields: HEADER.map((name) => ({ name, type: 'string' })) } }] }

/** A good and a bad file of every format that is taken in. */
export async function everyFormat(): Promise<readonly FileOfFormat[]> {
  const column = <Value>(at: number) => ROWS.map((row) => row[at]) as unknown as Value[]
  const arrow = RecordBatchFileWriter.writeAll(tableFromArrays({ codigo: column<string>(0), municipio: column<string>(1), ano: Float64Array.from(column<number>(2)), casos: Float64Array.from(column<number>(3)) }).batches).toUint8Array(true)
  const parquet = new Uint8Array(parquetWriteBuffer({ columnData: [{ name: 'codigo', data: column<string>(0), type: 'STRING' }, { name: 'municipio', data: column<string>(1), type: 'STRING' }, { name: 'ano', data: Int32Array.from(column<number>(2)), type: 'INT32' }, { name: 'casos', data: Int32Array.from(column<number>(3)), type: 'INT32' }] }))
  const shapes = await mapshaper.applyCommands('-i in.geojson string-fields=codigo -o format=shapefile areas.shp', { 'in.geojson': JSON.stringify(collection()) })
  const parts = Object.fromEntries(Object.entries(shapes).map(([name, bytes]) => [name, typeof bytes === 'string' ? strToU8(bytes) : new Uint8Array(bytes)]))
  const xlsx = await writeExcelFile([{ sheet: 'Casos', data: [HEADER.map((value) => ({ value, type: String })), ...ROWS.map((row) => row.map((value) => (typeof value === 'number' ? { value, type: Number } : { value, type: String })))] }]).toBuffer()
  const text = (name: string, good: string, bad: string): FileOfFormat => ({ name, good: strToU8(good), bad: strToU8(bad) })
  return [
    text('casos.csv', CSV, `${CSV}\n"HN0702,sin cerrar`),
    text('casos.tsv', CSV.replaceAll(',', '\t'), ''),
    text('casos-hxl.csv', HXL, HXL.slice(0, HXL.indexOf('\nHN'))),
    { name: 'casos.xlsx', good: new Uint8Array(xlsx), bad: new Uint8Array(xlsx).slice(0, xlsx.length - 400) },
    { name: 'casos.parquet', good: parquet, bad: parquet.slice(0, -60) },
    { name: 'casos.arrow', good: arrow, bad: arrow.slice(0, 60) },
    text('casos.geojson', JSON.stringify(collection()), JSON.stringify(collection()).slice(0, -90)),
    text('casos.topojson', JSON.stringify(topology({ casos: collection() })), '{"type":"Topology","objects":{"a":{"type":"Polygon","arcs":[[7]]}},"arcs":[]}'),
    { name: 'areas.zip', good: zipSync(parts), bad: zipSync(Object.fromEntries(Object.entries(parts).map(([name, bytes]) => [name, name.endsWith('.shp') ? bytes.slice(0, 40) : bytes]))) },
    text('casos.kml', kml(PLACEMARKS), kml(PLACEMARKS).slice(0, 200)),
    { name: 'paquete.zip', good: zipSync({ 'datapackage.json': strToU8(JSON.stringify(PACKAGE)), 'casos.csv': strToU8(CSV) }), bad: zipSync({ 'datapackage.json': strToU8('{"resources": [') }) },
    text('actividades.xml', iati(RESULTS), iati(RESULTS).slice(0, 300)),
  ]
}
