import { type BadFile, bytes, cell, REGISTER } from './badFile.ts'

const need = (name: string, row: number, text: string, es: string, en: string): BadFile => ({ name, spoil: cell(row, 'need', text), file: REGISTER, row, field: 'need', es, en })

/** Counts that are no whole numbers of persons, and cells a spreadsheet would run. */
export const NUMBERS: readonly BadFile[] = [
  need('a negative count', 12, '-3', 'conteo negativo: -3', 'negative count: -3'),
  need('a fractional count', 13, '50.5', 'conteo con decimales: 50.5', 'fractional count: 50.5'),
  need('a decimal comma', 14, '"50,5"', 'coma decimal: «50,5»', 'decimal comma: “50,5”'),
  need('thousands with a comma', 15, '"1,250"', 'separador de miles: «1,250»', 'thousands separator: “1,250”'),
  need('thousands with a point', 16, '1.250', 'separador de miles: «1.250»', 'thousands separator: “1.250”'),
  need('thousands with a blank', 17, '1 250', 'separador de miles: «1 250»', 'thousands separator: “1 250”'),
  need('more than 2^31', 18, '2147483648', 'mayor que 2147483647', 'above 2147483647'),
  need('scientific notation', 19, '1.2E+05', 'notación científica', 'scientific notation'),
  need('an empty cell', 20, '', 'celda vacía: escriba 0, NR', 'empty cell: write 0, NR'),
  need('a dash for nothing', 21, '-', 'marca desconocida: «-»', 'unknown mark: “-”'),
  need('another mark', 22, 'N/D', 'marca desconocida: «N/D»; use NR', 'unknown mark: “N/D”; use NR'),
  need('a count cut before', 23, '<5', 'ya recortado: «<5»', 'already cut: “<5”'),
  need('words for a number', 24, 'cincuenta', 'no es un conteo: «cincuenta»', 'not a count: “cincuenta”'),
  need('leading zeros', 25, '0050', 'ceros a la izquierda', 'leading zeros'),
  need('a percentage', 26, '50%', 'porcentaje', 'percentage'),
  need('a blank before a number', 27, ' 50', 'hay espacios', 'there are blanks'),
  need('an invisible character', 28, '5\u{200B}0', 'carácter invisible U+200B', 'invisible character U+200B'),
  need('a formula', 29, '=SUM(G2:G9)', 'empieza como una fórmula (=)', 'begins like a formula (=)'),
  need('a formula with a plus', 30, '+G2+G3', 'empieza como una fórmula (+)', 'begins like a formula (+)'),
  need('a formula with a minus', 31, '-G2+9', 'empieza como una fórmula (-)', 'begins like a formula (-)'),
  need('a formula with an at', 32, '@G2', 'empieza como una fórmula (@)', 'begins like a formula (@)'),
  need('an error of a spreadsheet', 33, '#REF!', 'error de hoja de cálculo', 'error of a spreadsheet'),
  { name: 'a formula that calls a program', spoil: cell(34, 'service', "=cmd|'/C calc'!A0"), file: REGISTER, row: 34, field: 'service', es: 'fórmula', en: 'formula' },
  {
    name: 'a fault in every row',
    spoil: bytes((text) => text.replaceAll(/,(\d+)(?=\n)/g, ',-$1')),
    file: REGISTER,
    row: null,
    field: 'completed',
    es: 'y 230 faltas más de esta clase; la última en la fila 241',
    en: 'and 230 more of this kind; the last in row 241',
  },
]
