import { addColumn, type BadFile, bytes, cell, REGISTER, table } from './badFile.ts'

/** Headers and rows that do not fit the description. */
export const ROWS_AND_COLUMNS: readonly BadFile[] = [
  { name: 'semicolons', spoil: bytes((text) => text.replaceAll(',', ';')), file: REGISTER, row: 1, field: null, es: 'se separan con «;» y se espera «,»', en: 'are separated by “;”, and “,” is expected' },
  { name: 'tabs', spoil: bytes((text) => text.replaceAll(',', '\t')), file: REGISTER, row: 1, field: null, es: 'se separan con tabulador', en: 'are separated by tab' },
  { name: 'bars', spoil: bytes((text) => text.replaceAll(',', '|')), file: REGISTER, row: 1, field: null, es: 'se separan con «|»', en: 'are separated by “|”' },
  { name: 'semicolons and decimal commas', spoil: bytes((text) => text.replaceAll(',', ';').replace(';50;25;12', ';50,5;25;12')), file: REGISTER, row: 1, field: null, es: 'separador equivocado', en: 'wrong delimiter' },
  { name: '10,000 columns', spoil: bytes((text) => text.replace('\n', `${Array.from({ length: 9991 }, (_, at) => `,c${at}`).join('')}\n`)), file: REGISTER, row: 1, field: null, es: 'hay 10000 columnas; se aceptan hasta 200', en: 'there are 10000 columns; at most 200' },
  { name: 'no header', spoil: bytes((text) => text.slice(text.indexOf('\n') + 1)), file: REGISTER, row: 1, field: null, es: 'no es el encabezado; se esperan las columnas: territory_id', en: 'is not the header; expected columns: territory_id' },
  { name: 'a title above the header', spoil: bytes((text) => `Registro 2024,,,,,,,,\n${text}`), file: REGISTER, row: 1, field: null, es: 'no es el encabezado', en: 'is not the header' },
  { name: 'a column twice', spoil: addColumn('need', () => '1'), file: REGISTER, row: 1, field: 'need', es: 'está dos veces', en: 'is there twice' },
  { name: 'no column of a count', spoil: table((rows) => rows.forEach((row) => row.splice(7, 1))), file: REGISTER, row: 1, field: 'served', es: 'falta la columna', en: 'the column is missing' },
  { name: 'no column of a dimension', spoil: table((rows) => rows.forEach((row) => row.splice(5, 1))), file: REGISTER, row: 1, field: 'route', es: 'falta la columna', en: 'the column is missing' },
  { name: 'a column nobody described', spoil: addColumn('observations', () => 'x'), file: REGISTER, row: 1, field: 'observations', es: 'no describe', en: 'does not describe' },
  { name: 'a column in other letters', spoil: cell(1, 'need', 'Need'), file: REGISTER, row: 1, field: 'Need', es: '¿es «need»?', en: 'is it “need”?' },
  { name: 'a column without a name', spoil: addColumn('', () => 'x'), file: REGISTER, row: 1, field: '#10', es: 'no tiene nombre', en: 'has no name' },
  { name: 'a row too short', spoil: table((rows) => rows[49]!.pop()), file: REGISTER, row: 50, field: null, es: 'no tiene tantas celdas como el encabezado (8/9)', en: 'has not as many cells as the header (8/9)' },
  { name: 'a row too long', spoil: table((rows) => rows[49]!.push('7')), file: REGISTER, row: 50, field: null, es: '(10/9)', en: '(10/9)' },
  { name: 'an empty row', spoil: table((rows) => rows.splice(30, 0, [''])), file: REGISTER, row: 31, field: null, es: 'fila vacía', en: 'empty row' },
  { name: 'a row of commas', spoil: table((rows) => rows.push(Array.from({ length: 9 }, () => ''))), file: REGISTER, row: 242, field: null, es: 'fila vacía', en: 'empty row' },
  { name: 'a row of HXL tags', spoil: table((rows) => rows.splice(1, 0, ['#adm2+code', '#date', '#service', '', '', '', '#inneed', '#reached', '#output'])), file: REGISTER, row: 2, field: null, es: 'etiquetas HXL', en: 'HXL tags' },
]
