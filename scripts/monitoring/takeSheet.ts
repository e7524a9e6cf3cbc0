import { existsSync } from 'node:fs'
import { basename, join } from 'node:path'
import { type Problem, reporter } from '../catalog/problem.ts'
import { checkSheet } from './checkSheet.ts'
import { deliveredText, deliveryKey, readDeliveries } from './deliveries.ts'
import { gateTables, inFolder } from './gateTables.ts'
import { readPlan } from './plan.ts'
import { openTerritories, rawFolder, readMonitoredProgramme } from './programmePlaces.ts'
import { readSheetFile } from './sheetFile.ts'
import { replaceFiles } from './tableFile.ts'

export interface TakeOptions {
  readonly dataFolder: string
  readonly programme: string
  readonly file: string
  /** Day the sheet came in, `2026-10-15`. */
  readonly received: string
  /** Takes the reports without a fault where others have one. */
  readonly partial: boolean
  readonly replace: boolean
}

export interface Taken {
  readonly problems: readonly Problem[]
  /** Reports written, and reports that had been taken before as they are. */
  readonly taken: number
  readonly known: number
}

/**
 * Takes a filled sheet: all that was delivered, restricted places too, goes to `delivered.csv`; the tables the publication
 * gate reads are made of it without them. Nothing is written where anything is wrong, unless `partial`. Throws an Error
 * where programme or plan do not hold, or there is no such file.
 */
export async function takeSheet({ dataFolder, programme: id, file, received, partial, replace }: TakeOptions): Promise<Taken> {
  if (!existsSync(file)) throw new Error(`no existe ${file} / there is no ${file}`)
  const programme = readMonitoredProgramme(dataFolder, id)
  const folder = rawFolder(dataFolder, id)
  const plan = readPlan(folder)
  const before = readDeliveries(folder)
  const problems: Problem[] = []
  const report = reporter(problems, basename(file))
  const rows = await readSheetFile(file, report)
  if (!rows) return { problems, taken: 0, known: 0 }
  const { fresh, known } = checkSheet(rows, { programme, plan, before, received, replace, report })
  if (problems.length === 0 && fresh.length + known === 0) report(null, null, 'no hay ningún informe lleno', 'no report is filled in')
  problems.sort((one, other) => (one.row ?? 0) - (other.row ?? 0))
  if (fresh.length === 0 || (problems.length > 0 && !partial)) return { problems, taken: 0, known }
  const deliveries = new Map([...before, ...fresh.map((delivery) => [deliveryKey(delivery), delivery] as const)])
  replaceFiles({
    [join(folder, 'delivered.csv')]: deliveredText(deliveries),
    ...inFolder(folder, gateTables(plan, deliveries, openTerritories(programme))),
  })
  return { problems, taken: fresh.length, known }
}
