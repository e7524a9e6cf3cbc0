import fc from 'fast-check'
import { archives, packages } from './files/archives.ts'
import { delimitedTexts } from './files/delimitedTexts.ts'
import { type HostileFile, namedFile } from './files/hostileFile.ts'
import { valueText } from './files/jsonTexts.ts'
import { geoJsonTexts, topoJsonTexts } from './files/maps.ts'
import { iatiDocuments, kmlDocuments } from './files/markupTexts.ts'
import { shapefiles } from './files/shapefiles.ts'
import { arrowFiles, gzipFiles, parquetFiles } from './files/typedFiles.ts'
import { workbooks } from './files/workbooks.ts'

/** Files of every format the page takes, by the reader they are meant for; what reads them in the end is found out by the page. */
export const HOSTILE_FILES: Readonly<Record<string, fc.Arbitrary<HostileFile>>> = {
  csv: namedFile(delimitedTexts),
  json: namedFile(valueText),
  geojson: namedFile(geoJsonTexts),
  topojson: namedFile(topoJsonTexts),
  shapefile: namedFile(shapefiles),
  workbook: namedFile(workbooks),
  package: namedFile(packages),
  archive: namedFile(archives),
  iati: namedFile(iatiDocuments),
  kml: namedFile(kmlDocuments),
  parquet: namedFile(parquetFiles),
  arrow: namedFile(arrowFiles),
  gzip: namedFile(gzipFiles),
}
