import type { CellJudgement } from '../../../src/intake/cells/cellJudgement.ts'
import { type ColumnJudge, columnJudge, type Gazetteer, unknownColumnJudge } from './columnJudge.ts'
import { isAboutPeople, roleOf } from './columnRole.ts'
import type { ColumnRole } from '../../../src/intake/cells/columnRole.ts'
import type { FaultList } from './faultList.ts'
import { columnLabel } from './headerCheck.ts'
import { onePerPerson } from '../../../src/intake/cells/onePerPerson.ts'
import { type PersonScan, type PersonSign, personScan } from '../../../src/intake/cells/personScan.ts'
import type { Protection } from '../rules/protection.ts'
import type { RawResource } from './rawPackage.ts'
import { PRINTED_SPLIT, printedRule, rowOrders } from './rowRules.ts'
import { wholeNumbers, type WholeNumbers } from '../../../src/intake/cells/wholeNumbers.ts'

interface Column {
  readonly label: string
  readonly role: ColumnRole | null
  readonly judge: ColumnJudge
  readonly persons: PersonScan
  readonly rates: WholeNumbers | null
}

/** Judges the rows of one file under its header. */
export interface FileTable {
  readonly columns: readonly Column[]
  /** Takes a row with as many cells as the header; with `persons`, it only looks for these. */
  take(cells: readonly string[], row: number, persons: boolean): void
  /** Tells what shows only when every row was taken. */
  end(): void
  /** Columns that may tell who somebody is; empty where none does. */
  signs(): { label: string; sign: PersonSign }[]
  /** Whether no row counts more than one person. */
  readonly hasOnlyOnes: boolean
}

/** The table of a file with this header. `updated` is the year of the dataset. */
export function fileTable(header: readonly string[], resource: RawResource, rules: Protection, gazetteer: Gazetteer, updated: number, faults: FaultList): FileTable {
  const aboutPeople = isAboutPeople(resource.name, rules)
  const columns = header.map((name, place): Column => {
    const field = resource.fields.find((one) => one.name === name)
    const role = field ? roleOf(field, resource.name, rules) : null
    return {
      label: columnLabel(name, place),
      role,
      judge: field && role ? columnJudge(field, role, resource.missingValues, gazetteer) : unknownColumnJudge(gazetteer),
      persons: personScan(name, role, aboutPeople, updated),
      rates: role?.kind === 'rate' ? wholeNumbers() : null,
    }
  })
  const orders = rowOrders(header, rules)
  const printed = printedRule(header, rules)
  const numbers = new Float64Array(columns.length)
  const countPlaces = [...columns.keys()].filter((place) => columns[place]?.role?.kind === 'count')
  const counts = new Float64Array(countPlaces.length)
  const watched = countPlaces.length > 0 ? onePerPerson([...columns.keys()].filter((place) => (columns[place]?.role?.kind ?? 'other') === 'other')) : null
  let rows = 0
  return {
    columns,
    take(cells, row, persons) {
      rows += 1
      for (let place = 0; place < columns.length; place += 1) {
        const column = columns[place]
        if (!column) continue
        const judgement: CellJudgement = column.judge(cells[place] ?? '')
        numbers[place] = judgement.value
        if (judgement.trait) column.persons.note(judgement, row)
        if (persons) continue
        if (judgement.fault) faults.tell(row, column.label, judgement.fault)
        column.rates?.note(judgement.value)
      }
      if (watched) {
        for (const [at, place] of countPlaces.entries()) counts[at] = numbers[place] ?? Number.NaN
        watched.note(cells, counts)
      }
      if (persons) return
      for (const order of orders) {
        // Comparisons with NaN, where a mark stands, are false.
        if ((numbers[order.smallerAt] ?? 0) > (numbers[order.largerAt] ?? 0)) faults.tell(row, order.smaller, order.fault)
      }
      if (printed && !Number.isNaN(numbers[printed.at] ?? Number.NaN) && printed.unsplit.some(({ at, codes }) => !codes.has(cells[at] ?? ''))) {
        faults.tell(row, columns[printed.at]?.label ?? null, PRINTED_SPLIT)
      }
    },
    end() {
      for (const { label, rates } of columns) {
        const found = rates?.fault()
        if (found) faults.tell(null, label, found)
      }
    },
    signs() {
      const found = columns.flatMap(({ label, persons }) => {
        const sign = persons.sign(rows)
        return sign ? [{ label, sign }] : []
      })
      const numbering = watched?.numbering(header) ?? null
      const label = numbering === null ? undefined : columns[numbering]?.label
      if (label !== undefined && !found.some((one) => one.label === label)) {
        const es = 'es distinta en cada fila y ningún conteo pasa de 1: una fila por persona'
        found.push({ label, sign: { row: 2, words: { es, en: 'it is different in every row and no count is above 1: one row a person' } } })
      }
      return found
    },
    get hasOnlyOnes() {
      return watched?.hasOnlyOnes ?? false
    },
  }
}
