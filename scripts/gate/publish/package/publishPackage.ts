import { existsSync } from 'node:fs'
import { basename, join } from 'node:path'
import * as v from 'valibot'
import { type MappingRecord, mappingRecord } from '../../../../src/intake/package/packageRecords.ts'
import { checkSources } from '../../../catalog/checkSources.ts'
import { orThrow, type Report, reporter, SourceProblems } from '../../../catalog/problem.ts'
import { readJson } from '../../../catalog/readJson.ts'
import { foldersIn } from '../../../catalog/sourceFolder.ts'
import { publishDataset, type Published, type PublishOptions } from '../publishDataset.ts'
import { installPublication, recover } from './installPublication.ts'
import { openPublication } from './openPublication.ts'

export interface PackageOptions extends Omit<PublishOptions, 'dataset'> {
  /** The archive that the page has made. */
  readonly file: string
  /** Whether a dataset of the same name that came of such a package may be replaced. */
  readonly replace: boolean
}

export interface PublishedPackage {
  readonly id: string
  readonly indicators: readonly string[]
  readonly replaced: boolean
  /** What the gate has made of it; null for figures that count nobody. */
  readonly release: Published | null
}

/**
 * Takes a package into the `data` folder and, where it counts people, through the gate. Whatever is refused on the way, the folder
 * is as it was before. Throws SourceProblems, CannotProtect and Disclosed.
 */
export async function publishPackage({ file, replace, ...options }: PackageOptions): Promise<PublishedPackage> {
  const { dataFolder } = options
  const publication = openPublication(file)
  const { id, kind } = publication
  recover(dataFolder)
  const earlier = orThrow((problems) => earlierPackage(dataFolder, id, replace, [...publication.indicators.keys()], reporter(problems, basename(file))))
  const installed = installPublication(dataFolder, publication, earlier?.indicators ?? [])
  try {
    const problems = checkSources(dataFolder)
    if (problems.length > 0) throw new SourceProblems(problems)
    const release = kind === 'gated' ? await publishDataset({ ...options, dataset: id }) : null
    installed.settle()
    return { id, indicators: [...publication.indicators.keys()], replaced: earlier !== null, release }
  } catch (error) {
    installed.undo()
    throw error
  }
}

/** What the package would replace, null for nothing. Reports a dataset, table or indicator that is not for it to replace. */
function earlierPackage(dataFolder: string, id: string, replace: boolean, indicators: readonly string[], report: Report): MappingRecord | null {
  const folder = join(dataFolder, 'datasets', id)
  const record = join(folder, 'mapping.json')
  const earlier = existsSync(record) ? readJson(record, mappingRecord, () => undefined) : null
  const isOwn = earlier !== null && earlier.dataset === id
  if (existsSync(folder) && !isOwn) report(null, id, 'ya hay un conjunto de datos con este nombre, y no viene de un paquete', 'there is a dataset of this name already, and it came of no package')
  else if (existsSync(folder) && !replace) report(null, id, 'ya hay un conjunto de datos con este nombre; para sustituirlo agregue --replace', 'there is a dataset of this name already; add --replace to replace it')
  const other = tablesOfOthers(dataFolder, id).get(id)
  if (other !== undefined) report(null, id, `la tabla ${id} ya es del conjunto ${other}`, `the table ${id} is already one of the dataset ${other}`)
  for (const name of indicators) {
    if (!existsSync(join(dataFolder, 'indicators', `${name}.json`)) || (isOwn && earlier.indicators.includes(name))) continue
    report(null, name, 'ya hay un indicador con este nombre', 'there is an indicator of this name already')
  }
  return isOwn ? earlier : null
}

const tablesOfPackage = v.object({ tables: v.optional(v.array(v.string()), []), measures: v.optional(v.array(v.object({ table: v.optional(v.string()) })), []) })

/** Name of every released table but those of one dataset, with the dataset it is of. */
function tablesOfOthers(dataFolder: string, id: string): Map<string, string> {
  const tables = new Map<string, string>()
  for (const folder of foldersIn(dataFolder, 'datasets')) {
    const path = join(dataFolder, 'datasets', folder, 'datapackage.json')
    if (folder === id || !existsSync(path)) continue
    const description = readJson(path, tablesOfPackage, () => undefined)
    for (const table of [...(description?.tables ?? []), ...(description?.measures.map((measure) => measure.table) ?? [])]) if (table !== undefined) tables.set(table, folder)
  }
  return tables
}
