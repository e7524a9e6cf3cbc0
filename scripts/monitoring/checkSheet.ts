import type { Report } from '../catalog/problem.ts'
import { type DeliveredCell, deliveredCell } from './cellOf.ts'
import { checkReport, type SheetReport } from './checkReport.ts'
import { checkRow } from './checkRow.ts'
import { type Deliveries, type Delivery, deliveryKey } from './deliveries.ts'
import type { Plan } from './plan.ts'
import type { MonitoredProgramme } from './programmePlaces.ts'
import type { SheetRow } from './sheetFile.ts'

export interface SheetCheck {
  /** Reports without a fault that say something new. */
  readonly fresh: readonly Delivery[]
  /** Reports that were taken before, with the same numbers. */
  readonly known: number
}

export interface SheetContext {
  readonly programme: MonitoredProgramme
  readonly plan: Plan
  readonly before: Deliveries
  /** Day the sheet came in. */
  readonly received: string
  /** Whether a report may take the place of an earlier one with other numbers. */
  readonly replace: boolean
  readonly report: Report
}

/** Reads every report of a filled sheet; whatever is wrong is reported with row and column, and its report is left out. */
export function checkSheet(rows: readonly SheetRow[], { programme, plan, before, received, replace, report }: SheetContext): SheetCheck {
  const reports = new Map<string, { territory: string; period: string; cells: Map<string, { row: number; cell: DeliveredCell }>; spoilt: boolean }>()
  for (const row of rows) {
    const cell = deliveredCell(row.cells.reached)
    if (cell.kind === 'fault') report(row.row, 'reached', cell.words.es, cell.words.en)
    if (!checkRow(row, programme, plan, report)) {
      spoil(row)
      continue
    }
    const { territory_id: territory, period, service } = row.cells
    const key = deliveryKey({ territory, period })
    const known = reports.get(key) ?? { territory, period, cells: new Map(), spoilt: false }
    reports.set(key, known)
    const first = known.cells.get(service)
    if (first) {
      known.spoilt = true
      report(row.row, 'service', `la fila ${first.row} ya tiene este lugar, trimestre y servicio`, `row ${first.row} already has this place, quarter and service`)
    } else known.cells.set(service, { row: row.row, cell })
  }
  const fresh: Delivery[] = []
  let known = 0
  for (const each of reports.values()) {
    // What is wrong with it was told with its row.
    if (each.spoilt) continue
    const delivery = checkReport(each, plan, received, report)
    if (!delivery) continue
    const earlier = before.get(deliveryKey(delivery))
    if (earlier && sameNumbers(earlier, delivery)) known += 1
    else if (earlier && !replace) tellChanged(each, report)
    else fresh.push(delivery)
  }
  return { fresh, known }

  /** A row whose place is in doubt must not leave the report it may belong to looking whole. */
  function spoil({ cells: { territory_id: territory, period } }: SheetRow): void {
    if (!plan.territories.includes(territory) || !plan.periods.includes(period)) return
    const key = deliveryKey({ territory, period })
    const found = reports.get(key)
    if (found) found.spoilt = true
    else reports.set(key, { territory, period, cells: new Map(), spoilt: true })
  }
}

function tellChanged({ territory, period, cells }: SheetReport, report: Report): void {
  const row = Math.min(...[...cells.values()].map((each) => each.row))
  const es = `${territory}, ${period} ya se había tomado con otras cifras; para corregirlas, --replace`
  report(row, 'reached', es, `${territory}, ${period} was taken before with other numbers; to correct them, --replace`)
}

function sameNumbers(one: Delivery, other: Delivery): boolean {
  if (one.reached === null || other.reached === null) return one.reached === other.reached
  const { reached } = other
  return one.reached.size === reached.size && [...one.reached].every(([service, people]) => reached.get(service) === people)
}
