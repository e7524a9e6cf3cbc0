import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { readPlan } from './plan.ts'
import { openTerritories, rawFolder, readMonitoredProgramme } from './programmePlaces.ts'
import { monitoringTables } from './protectionTables.ts'
import { replaceFiles } from './tableFile.ts'

/** Puts the tables that follow from the plan into the `protection.json` of a programme's dataset; the rest of it stays. Returns how many there are. */
export function writeRules(dataFolder: string, programme: string): number {
  const path = join(dataFolder, 'datasets', `monitoring-${programme}`, 'protection.json')
  const rules = JSON.parse(readFileSync(path, 'utf8')) as Record<string, unknown>
  const tables = monitoringTables(readPlan(rawFolder(dataFolder, programme)), openTerritories(readMonitoredProgramme(dataFolder, programme)))
  replaceFiles({ [path]: `${JSON.stringify({ ...rules, tables }, null, 2)}\n` })
  return tables.length
}
