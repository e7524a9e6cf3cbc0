import { readPlan } from './plan.ts'
import { rawFolder, readMonitoredProgramme } from './programmePlaces.ts'
import { replaceFiles } from './tableFile.ts'
import { templateCsv, templateWorkbook } from './templateFiles.ts'
import { templateRows } from './templateRows.ts'

export interface TemplateOptions {
  readonly dataFolder: string
  readonly programme: string
  readonly year: string
  readonly format: 'xlsx' | 'csv'
  readonly out: string
}

/** Writes the sheet of a year for a programme to fill in; returns how many rows it has. Throws where programme, plan or year do not hold. */
export async function writeTemplate({ dataFolder, programme, year, format, out }: TemplateOptions): Promise<number> {
  const rows = templateRows(readMonitoredProgramme(dataFolder, programme), readPlan(rawFolder(dataFolder, programme)), year)
  replaceFiles({ [out]: format === 'csv' ? templateCsv(rows) : await templateWorkbook(rows) })
  return rows.length
}
