import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { plainName } from '../../../src/intake/places/placeName.ts'
import { type Problem, reporter } from '../../catalog/problem.ts'
import { readJson } from '../../catalog/readJson.ts'
import { readTerritories } from '../../catalog/readTerritories.ts'
import { shownPath } from '../../catalog/sourceFolder.ts'
import type { Protection } from '../rules/protection.ts'
import { checkFile, type FileContext } from './checkFile.ts'
import type { Gazetteer } from './columnJudge.ts'
import { compareRows, type RightResource } from './compareRows.ts'
import { MOST_ROWS } from '../../../src/intake/cells/limits.ts'
import { rawPackage, type RawResource } from './rawPackage.ts'
import { rawResources } from './rawResources.ts'
import { territoryJudge } from '../../../src/intake/cells/territoryCell.ts'
import type { Mismatch } from './totals.ts'

export interface RawCheckOptions {
  /** The `data` folder. */
  readonly dataFolder: string
  /** Id of the dataset: its folder in `data/datasets`. */
  readonly dataset: string
  readonly rules: Protection
  /** Folder of the published tables of the last release. */
  readonly previous?: string | undefined
  /** Totals their parts do not make are kept as published, and are no problem. */
  readonly keepMismatches?: boolean | undefined
  readonly onProgress?: ((progress: RawCheckProgress) => void) | undefined
}

/** How far a stage is: bytes of a file read, or files compared with one another. */
export interface RawCheckProgress {
  readonly stage: 'read' | 'compare'
  /** As people are told. */
  readonly file: string
  readonly bytes: number
}

export interface RawCheck {
  /** What must be mended before anything of the dataset may be published. */
  readonly problems: Problem[]
  /** Totals that their parts do not make, whether they are kept or not. */
  readonly mismatches: Mismatch[]
  /** What somebody should look at and may leave as it is. */
  readonly warnings: Problem[]
  /** Rows with counts, headers left out. */
  readonly rows: number
  /** Absolute path of every file read, by the name of its resource. */
  readonly files: Record<string, string>
}

/**
 * Checks everything that comes into a release of a dataset, before anything is reckoned or written: its description, every
 * raw file that the rules name byte by byte and row by row, then rows with one another. Nothing is copied or put on disk.
 * Throws SourceProblems where the gazetteer itself does not hold.
 */
export async function checkRaw(options: RawCheckOptions): Promise<RawCheck> {
  const { dataFolder, dataset, rules, previous, keepMismatches = false, onProgress = () => {} } = options
  const folder = join(dataFolder, 'datasets', dataset)
  const problems: Problem[] = []
  const warnings: Problem[] = []
  const nothing = (): RawCheck => ({ problems, mismatches: [], warnings, rows: 0, files: {} })
  const told = (path: string) => shownPath(dataFolder, 'datasets', dataset, path)
  const description = readDescription(join(folder, 'datapackage.json'), told('datapackage.json'), rules, problems)
  if (!description || problems.length > 0) return nothing()

  const territories = readTerritories(dataFolder)
  const gazetteer: Gazetteer = { territories, judgeTerritory: territoryJudge(territories), places: new Set(territories.map(({ name }) => plainName(name))) }
  const right: RightResource[] = []
  const files: Record<string, string> = {}
  let rows = 0
  for (const resource of description.resources) {
    const path = resolve(folder, resource.path)
    const shown = told(resource.path)
    const context: FileContext = { rules, gazetteer, updated: description.updated, onBytes: (bytes) => onProgress({ stage: 'read', file: shown, bytes }) }
    const checked = await checkFile(path, shown, resource, context)
    problems.push(...checked.problems)
    warnings.push(...checked.warnings)
    files[resource.name] = path
    if (rules.raw.includes(resource.name)) rows += checked.rows
    right.push({ resource, file: { path, shown, delimiter: resource.delimiter, header: checked.header }, hasOnlyOnes: checked.hasOnlyOnes })
  }
  if (rows > MOST_ROWS) {
    reporter(problems, told('raw'))(null, null, `hay más de ${MOST_ROWS} filas con conteos; divida los datos por año`, `there are more than ${MOST_ROWS} rows with counts; split the data by year`)
  }
  if (problems.length > 0) return { problems, mismatches: [], warnings, rows, files }

  onProgress({ stage: 'compare', file: told('raw'), bytes: 0 })
  const last = previous === undefined ? null : { folder: previous, shown: told('tables') }
  const compared = await compareRows(right, { rules, territories, previous: last, keepMismatches })
  return { problems: [...compared.problems], mismatches: [...compared.mismatches], warnings: [...warnings, ...compared.warnings], rows, files }
}

/** The resources that the rules name, and the year of the dataset; null where its description cannot be read. */
function readDescription(path: string, shown: string, rules: Protection, problems: Problem[]): { resources: RawResource[]; updated: number } | null {
  const report = reporter(problems, shown)
  if (!existsSync(path)) {
    report(null, null, 'no existe el archivo', 'the file does not exist')
    return null
  }
  const description = readJson(path, rawPackage, report)
  if (!description) return null
  const named = new Set([...rules.raw, ...rules.open, ...rules.memberships.map(({ resource }) => resource), ...(rules.reports ? [rules.reports.resource] : [])])
  const resources = rawResources(description, rules, report).filter(({ name }) => named.has(name))
  return { resources, updated: Number(description.updated.slice(0, 4)) }
}
