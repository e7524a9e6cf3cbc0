// shpjs: MIT, kept, with proj4 (MIT) for what its .prj says; only its shapes are used.
import { parseShp } from 'shpjs'
import { finding } from '../../finding.ts'
import { IntakeError } from '../../intake-error.ts'
import { guarded } from '../content/guarded.ts'
import { LARGEST_SHAPES, refuseTooLarge, SIMPLIFY } from '../content/tooLarge.ts'
import type { NamedBlob } from '../named-blob.ts'
import type { OpenedFile } from '../opened-file.ts'
import type { ZipParts } from '../zip/readZip.ts'
import { openLayers, type RawLayer } from './featureTable.ts'
import { readDbf } from './readDbf.ts'
import { refuseFoldedParts } from './refuseFoldedParts.ts'

/** Opens all shapefiles of an archive, brought to degrees by their .prj. Throws an IntakeError where shapes and attributes do not fit. */
export async function openShapefile(file: NamedBlob, parts: ZipParts): Promise<OpenedFile> {
  const byName = new Map(Array.from(parts, ([name, bytes]) => [name.toLowerCase(), bytes]))
  const names = [...parts.keys()].filter((name) => /\.shp$/i.test(name))
  refuseTooLarge(names.reduce((sum, name) => sum + parts.get(name)!.length, 0), LARGEST_SHAPES, SIMPLIFY)
  const unplaced: string[] = []
  const raw = await guarded({ es: 'el shapefile', en: 'the shapefile' }, () =>
    names.map((name): RawLayer => {
      const other = (extension: string) => byName.get(`${name.slice(0, -4)}.${extension}`.toLowerCase())
      const prj = other('prj')
      const layer = name.slice(0, -4).replace(/^.*[/\\]/, '')
      if (!prj) unplaced.push(layer)
      return { name: layer, features: featuresOf(parts.get(name)!, other('dbf'), { prj: textOf(prj), cpg: textOf(other('cpg')) }) }
    }),
  )
  const opened = openLayers({ name: file.name, bytes: file.size }, 'shapefile', raw)
  const note = finding('no-prj', 'note', {}, 'falta el archivo .prj: las coordenadas se toman como grados WGS 84', 'the .prj file is missing: coordinates are taken for degrees WGS 84')
  return { ...opened, tables: opened.tables.map((table) => (unplaced.includes(table.name) ? { ...table, notes: [note, ...table.notes] } : table)) }
}

function featuresOf(shp: Uint8Array, dbf: Uint8Array | undefined, { prj, cpg }: { readonly prj: string | null; readonly cpg: string | null }): readonly unknown[] {
  refuseFoldedParts(shp)
  // The library works on bytes from the start of their memory.
  const shapes = parseShp(new DataView(shp.slice().buffer), prj ?? undefined)
  if (!dbf) return shapes.map((geometry) => ({ geometry, properties: {} }))
  const { columns, rows } = readDbf(dbf, cpg)
  if (rows.length !== shapes.length) {
    throw new IntakeError('damaged', `el shapefile tiene ${shapes.length} formas y ${rows.length} filas de atributos`, `the shapefile has ${shapes.length} shapes and ${rows.length} rows of attributes`)
  }
  return shapes.map((geometry, at) => ({ geometry, properties: Object.fromEntries(columns.map((column, place) => [column, rows[at]![place]])) }))
}

function textOf(bytes: Uint8Array | undefined): string | null {
  return bytes ? new TextDecoder().decode(bytes) : null
}
