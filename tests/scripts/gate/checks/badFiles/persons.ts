import { addColumn, type BadFile, both, bytes, cell, description, REGISTER, table } from './badFile.ts'

const column = (name: string, header: string, text: (row: number) => string, row: number, es: string, en: string, never: readonly string[], field = header): BadFile => ({
  name,
  spoil: addColumn(header, text),
  file: REGISTER,
  row,
  field,
  es,
  en,
  never,
})
const NAMES = ['María López Hernández', 'José García', 'Ana Flores']
const onesOnly = (rows: string[][]) => rows.slice(1).forEach((row) => row.splice(6, 3, '1', '1', '0'))

/** Data about persons: refused with the column named and no cell quoted. The made-up numbers belong to nobody. */
export const PERSONS: readonly BadFile[] = [
  column('a column of names', 'nombre', (row) => NAMES[row % 3]!, 1, 'el nombre de la columna dice', 'the name of the column says', NAMES),
  column('names under another header', 'detalle', (row) => NAMES[row % 3]!, 2, 'parecen nombres de personas', 'look like names of persons', NAMES),
  column('given names alone', 'a', (row) => ['Juan', 'María', 'Xiomara', 'Wilmer'][row % 4]!, 2, 'parecen nombres de personas', 'look like names of persons', ['Juan', 'Xiomara']),
  column('one name in a column of notes', 'notes', (row) => (row === 70 ? 'Juana Martínez' : 'x'), 72, 'parecen nombres de personas', 'look like names of persons', ['Juana', 'Martínez']),
  column('DUI numbers', 'ref', (row) => `0${4_123_456 + row}-7`, 2, 'parecen números de DUI', 'look like DUI document numbers', ['4123456', '-7']),
  column('DNI numbers', 'ref', (row) => `0801-1990-${12_345 + row}`, 2, 'parecen números de DNI', 'look like DNI document numbers', ['0801-1990', '12345']),
  column('DNI numbers without dashes', 'ref', (row) => `08011990${12_345 + row}`, 2, 'parecen números de DNI', 'look like DNI document numbers', ['080119901']),
  column('a DPI number', 'ref', (row) => (row === 4 ? cui() : 'x'), 6, 'parecen números de DPI', 'look like DPI (CUI) document numbers', [cui()]),
  column('passport numbers', 'ref', (row) => `E${123_456 + row}`, 2, 'números de pasaporte', 'look like passport numbers', ['E123']),
  column('phones', 'ref', (row) => `+504 9912-${1000 + row}`, 2, 'parecen números de teléfono', 'look like phone numbers', ['9912']),
  column('phones without a country', 'ref', (row) => `7123-${4000 + row}`, 2, 'parecen números de teléfono', 'look like phone numbers', ['7123-']),
  column('e-mail addresses', 'ref', (row) => `ana${row}@example.org`, 2, 'direcciones de correo', 'look like e-mail addresses', ['@']),
  column('a column of phones that is empty', 'Teléfono', () => '', 1, 'el nombre de la columna dice', 'the name of the column says', []),
  column('dates of birth', 'fecha', (row) => `${1980 + (row % 20)}-05-17`, 2, 'fechas de nacimiento', 'look like dates of birth', ['-05-17']),
  column('a column of birth by its name', 'fechaNacimiento', () => 'x', 1, 'el nombre de la columna dice', 'the name of the column says', []),
  column('exact coordinates', 'ubicacion', (row) => `14.0${81_812 + row}`, 2, 'coordenadas exactas', 'look like exact coordinates', ['14.08']),
  column('latitudes by their name', 'latitud', () => '14', 1, 'el nombre de la columna dice', 'the name of the column says', []),
  column('case numbers', 'id_beneficiario', (row) => `${row}`, 1, 'el nombre de la columna dice', 'the name of the column says', []),
  { name: 'a document number where a place should be', spoil: cell(12, 'territory_id', '04123456-7'), file: REGISTER, row: 12, field: 'territory_id', es: 'números de DUI', en: 'DUI document numbers', never: ['04123456'] },
  { name: 'a name where a place should be', spoil: cell(12, 'territory_id', NAMES[0]!), file: REGISTER, row: 12, field: 'territory_id', es: 'nombres de personas', en: 'names of persons', never: ['María', 'López'] },
  { name: 'a birth where a period should be', spoil: cell(12, 'period', '17/05/1984'), file: REGISTER, row: 12, field: 'period', es: 'fechas de nacimiento', en: 'dates of birth', never: ['1984'] },
  { name: 'a row a person', spoil: both(table(onesOnly), addColumn('folio', (row) => `A${row}`)), file: REGISTER, row: 2, field: 'folio', es: 'una fila por persona', en: 'one row a person', never: ['A17'] },
  {
    name: 'a list of persons without a header',
    spoil: bytes(() => `${NAMES.map((name, at) => `${name},0412345${at}-7,2024-Q1`).join('\n')}\n`),
    file: REGISTER,
    row: 1,
    field: '#1',
    es: 'nombres de personas',
    en: 'names of persons',
    never: [...NAMES, '0412345'],
  },
  {
    name: 'a list of persons with another delimiter',
    spoil: bytes(() => `persona;documento;periodo\n${NAMES.map((name, at) => `${name};0412345${at}-7;2024-Q1`).join('\n')}\n`),
    file: REGISTER,
    row: 1,
    field: 'persona;documento;periodo',
    es: 'datos de personas',
    en: 'data about persons',
    never: [...NAMES, '0412345'],
  },
  {
    name: 'a column of persons that the description allows',
    spoil: both(addColumn('ref', (row) => `ana${row}@example.org`), description((content) => { content.resources[0]!.schema!.fields.push({ name: 'ref', type: 'string', constraints: {} } as never) })),
    file: REGISTER,
    row: 2,
    field: 'ref',
    es: 'direcciones de correo',
    en: 'e-mail addresses',
    never: ['@'],
  },
  { name: 'persons in a file that counts nobody', spoil: addColumn('ref', (row) => `+503 7${1_234_567 + row}`.replace(/(\d{4})$/, '-$1'), 'raw/reports.csv'), file: 'raw/reports.csv', row: 2, field: 'ref', es: 'números de teléfono', en: 'phone numbers', never: ['+503'] },
]

/** A number with a right check digit of the DPI and department and municipality 01: eight digits times 2 to 9, modulo 11. */
function cui(): string {
  const digits = '23456781'
  const sum = digits.split('').reduce((total, digit, place) => total + Number(digit) * (place + 2), 0)
  return `${digits}${sum % 11}0101`
}
