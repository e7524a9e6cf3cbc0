import { Buffer } from 'node:buffer'
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { type BadFile, bytes, cell, REGISTER } from './badFile.ts'

const latin1 = (text: string) => Buffer.from(text, 'latin1')

/** Files that are no CSV in UTF-8, or not the whole of one. */
export const BYTES_OF_FILES: readonly BadFile[] = [
  { name: 'no file', spoil: (folder) => rmSync(join(folder, REGISTER)), file: REGISTER, row: null, field: null, es: 'no existe el archivo', en: 'the file does not exist' },
  { name: '0 bytes', spoil: bytes(() => ''), file: REGISTER, row: null, field: null, es: 'vacío (0 bytes)', en: 'empty (0 bytes)' },
  { name: 'a mark of byte order and nothing else', spoil: bytes(() => '\u{FEFF}'), file: REGISTER, row: null, field: null, es: 'solo tiene una marca de orden de bytes', en: 'nothing but a byte order mark' },
  { name: 'a header only', spoil: bytes((text) => text.slice(0, text.indexOf('\n') + 1)), file: REGISTER, row: 1, field: null, es: 'no hay filas', en: 'there are no rows' },
  { name: 'a last row cut off', spoil: bytes((text) => text.slice(0, -12)), file: REGISTER, row: 241, field: 'route', es: 'está cortada (6/9 celdas)', en: 'is cut off (6/9 cells)' },
  { name: 'Latin-1', spoil: bytes((text) => latin1(text.replace('\nGT0101', '\nConcepción'))), file: REGISTER, row: 2, field: 'territory_id', es: 'parece Latin-1', en: 'looks like Latin-1' },
  { name: 'Windows-1252', spoil: bytes((text) => latin1(text.replace('2024-Q1', '2024\u0096Q1'))), file: REGISTER, row: 2, field: 'period', es: 'parece Windows-1252', en: 'looks like Windows-1252' },
  { name: 'a broken byte far down', spoil: bytes((text) => { const all = Buffer.from(text); all[all.length - 3] = 0xff; return all }), file: REGISTER, row: 241, field: 'completed', es: 'no está en UTF-8', en: 'not UTF-8' },
  { name: 'UTF-16 with its mark', spoil: bytes((text) => Buffer.from(`\u{FEFF}${text}`, 'utf16le')), file: REGISTER, row: 1, field: null, es: 'UTF-16 LE', en: 'UTF-16 LE' },
  { name: 'UTF-16 without a mark', spoil: bytes((text) => Buffer.from(text, 'utf16le')), file: REGISTER, row: 1, field: null, es: 'UTF-16 LE', en: 'UTF-16 LE' },
  { name: 'UTF-16 big end first', spoil: bytes((text) => Buffer.from(`\u{FEFF}${text}`, 'utf16le').swap16()), file: REGISTER, row: 1, field: null, es: 'UTF-16 BE', en: 'UTF-16 BE' },
  { name: 'a NUL byte', spoil: cell(17, 'service', 'so\0cial'), file: REGISTER, row: 17, field: 'service', es: 'byte nulo (NUL)', en: 'NUL byte' },
  { name: 'zeros in place of the end', spoil: bytes((text) => `${text.slice(0, -500)}${'\0'.repeat(500)}`), file: REGISTER, row: 231, field: 'territory_id', es: 'byte nulo (NUL)', en: 'NUL byte' },
  { name: 'a quote never closed', spoil: cell(20, 'sex', '"f'), file: REGISTER, row: 20, field: 'sex', es: 'que se abren en la fila 20 no se cierran', en: 'that opens in row 20 is never closed' },
  { name: 'a quote closed in the middle of a cell', spoil: cell(20, 'sex', '"f"emale'), file: REGISTER, row: 20, field: 'sex', es: 'falta', en: 'closing quote is missing' },
  { name: 'a quote never closed, and more than can be held', spoil: bytes((text) => `${text.replace('\nGT0101', '\n"GT0101')}${text.repeat(40)}`), file: REGISTER, row: 2, field: 'territory_id', es: 'no se cierran', en: 'never closed' },
  { name: 'a row beyond the limit', spoil: cell(9, 'service', 'x'.repeat(300_000)), file: REGISTER, row: 9, field: null, es: 'más de 256 KB', en: 'more than 256 KB' },
  { name: 'bare carriage returns', spoil: bytes((text) => text.replaceAll('\n', '\r')), file: REGISTER, row: 1, field: null, es: 'retorno de carro solo', en: 'bare carriage return' },
  { name: 'a carriage return within a row', spoil: cell(9, 'service', 'all\rall'), file: REGISTER, row: 9, field: 'service', es: 'retorno de carro dentro', en: 'carriage return within' },
  { name: 'an Excel workbook under another name', spoil: bytes(() => latin1(`PK\x03\x04${'\0'.repeat(26)}xl/workbook.xml`)), file: REGISTER, row: null, field: null, es: 'un libro de Excel (.xlsx)', en: 'an Excel workbook (.xlsx)' },
  { name: 'a PDF under another name', spoil: bytes(() => '%PDF-1.7\n1 0 obj\n'), file: REGISTER, row: null, field: null, es: 'un PDF', en: 'a PDF' },
  { name: 'a compressed file under another name', spoil: bytes((text) => gzipSync(text)), file: REGISTER, row: null, field: null, es: 'comprimido (gzip)', en: 'compressed file (gzip)' },
  { name: 'the page of an error in place of a download', spoil: bytes(() => '<!DOCTYPE html><html><body>404</body></html>\n'), file: REGISTER, row: null, field: null, es: 'una página web', en: 'a web page' },
  { name: 'letters damaged by an encoding', spoil: cell(9, 'service', 'econÃ³mico'), file: REGISTER, row: 9, field: 'service', es: 'letras dañadas por una codificación equivocada: «econÃ³mico»', en: 'letters damaged by a wrong encoding' },
]
