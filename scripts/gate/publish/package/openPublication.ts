import { basename } from 'node:path'
import type * as v from 'valibot'
import { indicatorDefinition, type IndicatorDefinition } from '../../../../src/catalog/indicator.ts'
import { type MappingRecord, checksRecord, mappingRecord } from '../../../../src/intake/package/packageRecords.ts'
import { checkDatasetId } from '../../../../src/intake/package/packageHead.ts'
import { IntakeError } from '../../../../src/intake/intake-error.ts'
import { publishedPackage } from '../../../catalog/datasetPackage.ts'
import { gatedPackage } from '../../../catalog/gatedPackage.ts'
import { orThrow, type Problem, reporter } from '../../../catalog/problem.ts'
import { jsonIn } from '../../../catalog/readJson.ts'
import { protectionSchema } from '../../rules/protection.ts'
import { rawPackage } from '../../checks/rawPackage.ts'
import { checkGated, checkIndicators, checkPublished } from './checkPublication.ts'
import { checkTexts } from './checkTexts.ts'
import { unpackFile, type UnpackLimits } from './unpackFile.ts'

/** A package as it came, every file of it known and valid by itself. */
export interface Publication {
  readonly id: string
  readonly kind: MappingRecord['kind']
  /** Files of the dataset's folder, by their names in it. */
  readonly files: ReadonlyMap<string, Uint8Array>
  /** Files of `data/indicators`, by the id of the indicator. */
  readonly indicators: ReadonlyMap<string, Uint8Array>
}

const ID = '[a-z0-9]+(?:-[a-z0-9]+)*'
const DATASET_FILE = new RegExp(`^datasets/(${ID})/(datapackage\\.json|protection\\.json|mapping\\.json|checks\\.json|sources\\.csv|observations\\.csv|raw/counts\\.csv|raw/reports\\.csv)$`)
const INDICATOR_FILE = new RegExp(`^indicators/(${ID})\\.json$`)
const FILES = {
  gated: ['datapackage.json', 'protection.json', 'sources.csv', 'raw/counts.csv', 'raw/reports.csv', 'mapping.json', 'checks.json'],
  published: ['datapackage.json', 'observations.csv', 'sources.csv', 'mapping.json', 'checks.json'],
} as const

/**
 * Reads a package that the page has made and looks at everything in it; writes nothing. It may have been changed on the way, so
 * nothing is taken that the page would not write. Throws SourceProblems that name file, row and field.
 */
export function openPublication(path: string, limits?: UnpackLimits): Publication {
  const unpacked = unpackFile(path, (name) => DATASET_FILE.test(name) || INDICATOR_FILE.test(name), limits)
  return orThrow((problems) => publicationOf(unpacked, basename(path), problems)) as Publication
}

function publicationOf(unpacked: ReadonlyMap<string, Uint8Array>, archive: string, problems: Problem[]): Publication | null {
  const report = reporter(problems, archive)
  const indicators = new Map<string, Uint8Array>()
  const files = new Map<string, Uint8Array>()
  const ids = new Set<string>()
  for (const [name, bytes] of unpacked) {
    const [, id = '', file = ''] = DATASET_FILE.exec(name) ?? []
    if (file === '') indicators.set(INDICATOR_FILE.exec(name)?.[1] ?? '', bytes)
    else {
      ids.add(id)
      files.set(file, bytes)
    }
  }
  const [id = ''] = ids
  if (ids.size !== 1) {
    report(null, null, `un paquete lleva un conjunto de datos, y aquí hay ${ids.size}`, `a package has one dataset, and here are ${ids.size}`)
    return null
  }
  const told = (file: string) => reporter(problems, `${archive}: datasets/${id}/${file}`)
  const kind = files.has('protection.json') ? 'gated' : 'published'
  for (const file of FILES[kind]) if (!files.has(file)) told(file)(null, null, 'falta el archivo', 'the file is missing')
  for (const file of files.keys()) if (!(FILES[kind] as readonly string[]).includes(file)) told(file)(null, null, 'sobra: no va con los demás archivos', 'it does not go with the other files')
  try {
    checkDatasetId(id)
  } catch (error) {
    if (!(error instanceof IntakeError)) throw error
    told('datapackage.json')(null, 'name', error.text.es, error.text.en)
  }
  if (problems.length > 0) return null

  const read = <Schema extends v.GenericSchema>(file: string, schema: Schema) => jsonIn(files.get(file) ?? new Uint8Array(), schema, told(file))
  const mapping = read('mapping.json', mappingRecord)
  read('checks.json', checksRecord)
  const definitions = new Map<string, IndicatorDefinition>()
  for (const [name, bytes] of indicators) {
    const definition = jsonIn(bytes, indicatorDefinition, reporter(problems, `${archive}: indicators/${name}.json`))
    if (definition) definitions.set(name, definition)
  }
  if (kind === 'gated') {
    const description = read('datapackage.json', gatedPackage)
    const raw = read('datapackage.json', rawPackage)
    const rules = read('protection.json', protectionSchema)
    if (description && raw && rules) checkGated(id, description, raw, rules, told)
  } else {
    const description = read('datapackage.json', publishedPackage)
    if (description) checkPublished(id, description, files.get('observations.csv') ?? new Uint8Array(), told)
  }
  if (mapping && (mapping.dataset !== id || mapping.kind !== kind)) told('mapping.json')(null, 'dataset', `no es de ${id}`, `is not of ${id}`)
  if (mapping) checkIndicators(id, mapping, definitions, (file) => reporter(problems, `${archive}: indicators/${file}`), told('mapping.json'))
  checkTexts(unpacked, (file) => reporter(problems, `${archive}: ${file}`))
  return { id, kind, files, indicators }
}
