import { addColumn, type BadFile, both, cell, description, REGISTER, table } from './badFile.ts'

const CONTEXT = 'raw/context.csv'
const unit = (name: string, row: number, field: string, text: string, es: string, en: string): BadFile => ({ name, spoil: cell(row, field, text, CONTEXT), file: CONTEXT, row, field, es, en })

/** Rows that are right by themselves and not beside one another, and numbers that are no such rates. */
export const SUMS_AND_UNITS: readonly BadFile[] = [
  { name: 'more served than in need', spoil: cell(12, 'served', '90'), file: REGISTER, row: 12, field: 'served', es: 'es mayor que «need» de la misma fila', en: 'is above “need” of the same row' },
  { name: 'more completed than served', spoil: cell(12, 'completed', '30'), file: REGISTER, row: 12, field: 'completed', es: 'es mayor que «served»', en: 'is above “served”' },
  { name: 'a row twice', spoil: table((rows) => rows.push([...rows[9]!])), file: REGISTER, row: 242, field: null, es: 'clave repetida: la misma que la fila 10 en territory_id', en: 'duplicate key: the same as row 10 in territory_id' },
  { name: 'a key twice with other counts', spoil: table((rows) => rows.push([...rows[9]!.slice(0, 6), '9', '5', '1'])), file: REGISTER, row: 242, field: null, es: 'clave repetida', en: 'duplicate key' },
  { name: 'a key in two files', spoil: cell(2, 'period', '2024-Q1', 'raw/late.csv'), file: 'raw/late.csv', row: 2, field: null, es: 'la misma que la fila 2 de data/datasets/tiny/raw/register.csv', en: 'the same as row 2 of data/datasets/tiny/raw/register.csv' },
  { name: 'a report twice', spoil: table((rows) => rows.push(['HN0801', '2024-Q1', '0']), 'raw/reports.csv'), file: 'raw/reports.csv', row: 17, field: null, es: 'clave repetida', en: 'duplicate key' },
  { name: 'a total of the sexes that is not their sum', spoil: table((rows) => rows.push(['HN0801', '2024-Q1', 'all', 'all', '0-17', 'air', '120', '50', '26'])), file: REGISTER, row: 242, field: 'need', es: 'el total es 120 y sus partes suman 106 (sex)', en: 'the total is 120 and its parts come to 106 (sex)' },
  { name: 'a department that is not its municipalities', spoil: table((rows) => rows.push(['HN16', '2024-Q1', 'all', 'f', '0-17', 'air', '200', '57', '28'])), file: REGISTER, row: 242, field: 'need', es: '(territory_id)', en: 'the total is 200 and its parts come to 115 (territory_id)' },
  { name: 'a year that is not its quarters', spoil: table((rows) => rows.push(['HN0801', '2024', 'all', 'f', '0-17', 'air', '100', '60', '39'])), file: REGISTER, row: 242, field: 'need', es: '(period)', en: 'the total is 100 and its parts come to 159 (period)' },
  { name: 'fewer in all services than in one', spoil: cell(2, 'need', '35'), file: REGISTER, row: 2, field: 'need', es: 'piden al menos 40 (service)', en: 'ask for at least 40 (service)' },
  { name: 'more in all services than in each together', spoil: cell(2, 'need', '75'), file: REGISTER, row: 2, field: 'need', es: 'a lo sumo 70 (service)', en: 'at most 70 (service)' },
  { name: 'a group without a row', spoil: table((rows) => rows.splice(1, 1)), file: REGISTER, row: 9, field: 'service', es: 'falta la fila de «all» con los mismos códigos', en: 'the row of “all” with the same codes is missing' },
  { name: 'persons beside a report that did not come in', spoil: cell(5, 'reported', '0', 'raw/reports.csv'), file: REGISTER, row: 50, field: null, es: 'dice que el informe no llegó', en: 'says that the report did not come in' },
  { name: 'a place in no catchment', spoil: table((rows) => rows.splice(5, 1), 'raw/catchments.csv'), file: 'raw/catchments.csv', row: null, field: null, es: 'falta la fila de HN0801, 2024, social', en: 'the row of HN0801, 2024, social, which has persons, is missing' },
  unit('a Gini above 1', 4, 'gini', '42.5', 'un índice de Gini no pasa de 1: 42.5', 'a Gini index is never above 1: 42.5'),
  unit('a percentage for a ratio', 4, 'poverty_rate', '31.5', 'tasa mayor que 1: 31.5; ¿es un porcentaje?', 'rate above 1: 31.5; a percentage?'),
  unit('a rate above its base', 4, 'poverty_rate', '131.5', 'tasa mayor que su base', 'rate above its base'),
  unit('more than 100,000 per 100,000', 4, 'returned', '120500.5', 'tasa por 100000 mayor que 100000', 'rate per 100000 above 100000'),
  unit('a negative rate', 4, 'poverty_rate', '-0.2', 'tasa negativa', 'negative rate'),
  { name: 'rates that are all whole', spoil: table((rows) => rows.slice(1).forEach((row, at) => { row[4] = String(12 + at) }), CONTEXT), file: CONTEXT, row: null, field: 'returned', es: 'las 10 tasas son números enteros', en: 'all 10 rates are whole numbers' },
  unit('a decimal comma in a rate', 5, 'gini', '"0,42"', 'coma decimal', 'decimal comma'),
  {
    name: 'below what the description allows',
    spoil: both(addColumn('offices', () => '0', CONTEXT), description((content) => { content.resources[4]!.schema!.fields.push({ name: 'offices', type: 'integer', constraints: { minimum: 1 } } as never) })),
    file: CONTEXT,
    row: 2,
    field: 'offices',
    es: 'menor que 1: 0',
    en: 'below 1: 0',
  },
]
