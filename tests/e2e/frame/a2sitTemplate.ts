import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import Papa from 'papaparse'
import writeExcelFile from 'write-excel-file/node'

/** The template as UNHCR publishes it, where it lies beside the project; it may not be part of it. */
const PUBLISHED = fileURLToPath(new URL('../../../../shared/external/A2SIT_data_input_template_GTM.xlsx', import.meta.url))

interface Row {
  readonly id: string
  readonly level: string
  readonly name: string
  readonly iso3: string
}

/**
 * A workbook in the form of UNHCR's A2SIT template over the 340 municipalities of Guatemala: the published one if it is at hand,
 * else one made here with the same layout and with faults of the same kinds.
 */
export async function a2sitTemplate(): Promise<{ name: string; bytes: Buffer; published: boolean }> {
  const name = 'A2SIT_data_input_template_GTM.xlsx'
  if (existsSync(PUBLISHED)) return { name, bytes: readFileSync(PUBLISHED), published: true }
  const text = readFileSync(fileURLToPath(new URL('../../../data/territories/territories.csv', import.meta.url)), 'utf8')
  const places = Papa.parse<Row>(text, { header: true }).data.filter(({ iso3, level }) => iso3 === 'GTM' && level === '2')
  const columns = [
    { code: 'Conflict', title: 'Presencia de conflictos territoriales', group: 'Acc_Hum', direction: 1, value: () => null },
    { code: 'Deportadas', title: 'Tasa de personas deportadas', group: 'returnees', direction: 1, value: (at: number) => 2.4 + at * 6.2 },
    { code: 'RisDespl', title: 'Tasa de personas en riesgo de desplazamiento por 100.000 habitantes', group: 'mixed_mov', direction: 1, value: (at: number) => 90.5 + at * 459.5 },
    { code: 'Gini', title: 'Coeficiente de Gini', group: 'economy', direction: 1, value: (at: number) => 0.3 + at * 0.00222 },
    { code: 'Estabjusticia', title: 'Tasa de establecimientos de justicia por 100.000 habitantes', group: 'justice', direction: -1, value: (at: number) => 1 + (at % 7) },
  ]
  const head = (label: string, of: (column: (typeof columns)[number]) => string | number) => [null, cell(label), ...columns.map((column) => cell(of(column)))]
  const data = [
    [cell('GT0101'), cell('Initial weight -->'), ...columns.map(() => cell(1))],
    head('Direction -->', ({ direction }) => direction),
    head('Group -->', ({ group }) => group),
    head('Indicator name -->', ({ title }) => title),
    [cell('admin2Pcode'), cell('Name'), ...columns.map(({ code }) => cell(code))],
    ...places.map(({ id, name: place }, at) => [cell(id), cell(place), ...columns.map(({ value }) => cell(value(at)))]),
  ]
  const structure = [['iCode', 'Parent', 'iName', 'Level', 'Weight'], ...[...new Set(columns.map(({ group }) => group)), 'shelter'].map((group) => [group, 'MVI', group, 2, 1])].map((row) => row.map(cell))
  return { name, bytes: await writeExcelFile([{ sheet: 'Data', data }, { sheet: 'Structure', data: structure }]).toBuffer(), published: false }
}

function cell(value: string | number | null) {
  if (value === null) return null
  return typeof value === 'number' ? { value, type: Number } : { value, type: String }
}
