import { type BadFile, cell, REGISTER } from './badFile.ts'

const one = (name: string, row: number, field: string, text: string, es: string, en: string, file = REGISTER): BadFile => ({ name, spoil: cell(row, field, text, file), file, row, field, es, en })

/** Codes of places, periods and groups that are none, or of another list. */
export const CODES: readonly BadFile[] = [
  one('an unknown place', 40, 'territory_id', 'HN9999', 'territorio desconocido: «HN9999»', 'unknown territory: “HN9999”'),
  one('no place', 41, 'territory_id', '', 'falta el código del territorio', 'code of the territory is missing'),
  one('the name of a place', 42, 'territory_id', 'Distrito Central', 'nombre en lugar de código: «Distrito Central»; ¿HN0801?', 'name instead of code: “Distrito Central”; HN0801?'),
  one('a name in other letters', 43, 'territory_id', 'CONCEPCION DEL SUR', '¿HN1607?', 'HN1607?'),
  one('a name of two places', 44, 'territory_id', 'Guatemala', '¿GTM, GT01, GT0101?', 'GTM, GT01, GT0101?'),
  one('a code of the Honduran system', 45, 'territory_id', '0801', 'es un código del sistema hn-ine y el archivo declara ocha-cod: ¿HN0801 (Distrito Central)', 'is a code of the system hn-ine and the file declares ocha-cod: HN0801 (Distrito Central)'),
  one('a code that lost its zero', 46, 'territory_id', '801', 'HN0801', 'HN0801'),
  one('a code of the Guatemalan system', 47, 'territory_id', '0101', 'gt-ine', 'gt-ine'),
  one('a code of ISO 3166-2', 48, 'territory_id', 'HN-FM', 'sistema iso-3166-2', 'system iso-3166-2'),
  one('a code in small letters', 49, 'territory_id', 'hn0801', '¿HN0801 (Distrito Central)', 'HN0801 (Distrito Central)'),
  one('an unknown place in the reports', 5, 'territory_id', 'HN9999', 'territorio desconocido', 'unknown territory', 'raw/reports.csv'),
  one('a report that neither came nor did not', 6, 'reported', '2', 'código desconocido: «2»; uno de: 1, 0', 'unknown code: “2”; one of: 1, 0', 'raw/reports.csv'),
  one('an unknown ring of a catchment', 7, 'ring', '45', '«45» no es ninguno de: 10, 30, beyond', '“45” is none of: 10, 30, beyond', 'raw/catchments.csv'),
  one('an unknown service', 50, 'service', 'legal-aid', 'código desconocido: «legal-aid»; uno de: all, social, economic', 'unknown code: “legal-aid”; one of: all, social, economic'),
  one('a service misspelt', 51, 'service', 'socail', '¿social?', 'social?'),
  one('a sex in capitals', 52, 'sex', 'F', 'código desconocido: «F»; ¿f?', 'unknown code: “F”; f?'),
  one('a sex in words', 53, 'sex', 'Mujeres', 'uno de: all, f, m', 'one of: all, f, m'),
  one('an age a spreadsheet made a date of', 54, 'age', '17-Jan', 'código desconocido', 'unknown code'),
  one('a day as year-month-day', 55, 'period', '2024-03-01', 'un día como año-mes-día; escriba 2025, 2025-Q1', 'a day as year-month-day; write 2025, 2025-Q1'),
  one('a day as day/month/year', 56, 'period', '01/03/2024', 'día/mes/año', 'day/month/year'),
  one('a day with its month in letters', 57, 'period', '1-mar-24', 'un día con el mes en letras', 'a day with the month in letters'),
  one('a month in letters', 58, 'period', 'marzo 2024', 'un mes en letras', 'a month in letters'),
  one('a quarter in another way', 59, 'period', 'T1 2024', 'período escrito como un trimestre', 'period written as a quarter'),
  one('a serial number for a day', 60, 'period', '45352', 'número de serie', 'serial number'),
  one('a quarter that is none', 61, 'period', '2024-Q5', 'no es un período: «2024-Q5»', 'not a period: “2024-Q5”'),
  one('a month that is none', 62, 'period', '2024-13', 'no es un período', 'not a period'),
  one('a year nobody lived in', 63, 'period', '0024', 'año imposible', 'impossible year'),
]
