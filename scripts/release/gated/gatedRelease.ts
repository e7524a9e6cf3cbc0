import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import * as v from 'valibot'
import { orThrow, type Problem, type Report, reporter } from '../../catalog/problem.ts'
import { readJson } from '../../catalog/readJson.ts'
import { shownPath } from '../../catalog/sourceFolder.ts'
import { type ReleasedPackage, releasedPackage } from '../../gate/package/releasedPackage.ts'

const folderName = v.pipe(v.string(), v.regex(/^[\w-]+$/))
const fileName = v.pipe(v.string(), v.regex(/^[\w-][\w.-]*$/))
const manifestSchema = v.object({ current: v.string(), releases: v.array(v.object({ release: v.string(), path: folderName })) })
const certificateSchema = v.object({
  dataset: v.string(),
  release: v.string(),
  method: v.picklist(['suppression', 'rounding', 'cell-key']),
  rules: v.object({ counts: v.record(v.string(), v.object({ threshold: v.number() })) }),
  attacks: v.array(v.object({ id: v.string(), found: v.number() })),
  files: v.record(fileName, v.string()),
})

/** What the gate has published of a dataset: tables that are what their certificate says they are. */
export interface GatedRelease {
  readonly dataset: string
  /** Where the files stand. */
  readonly folder: string
  readonly description: ReleasedPackage
  readonly certificate: v.InferOutput<typeof certificateSchema>
}

/**
 * The current release of a dataset under `root/datasets`. Throws SourceProblems where there is none, where an attack on
 * it found something, and where a file is not the one its certificate names.
 */
export function readGatedRelease(root: string, dataset: string): GatedRelease {
  return orThrow((problems) => loadGatedRelease(root, dataset, problems)) as GatedRelease
}

function loadGatedRelease(root: string, dataset: string, problems: Problem[]): GatedRelease | null {
  const parts = ['datasets', dataset, 'tables']
  const reportOf = (...file: string[]) => reporter(problems, shownPath(root, ...parts, ...file))
  const pathOf = (...file: string[]) => join(root, ...parts, ...file)
  if (!existsSync(pathOf('manifest.json'))) {
    const command = `npm run release -- ${dataset}`
    reportOf('manifest.json')(null, null, `aún no hay tablas publicadas; se hacen con ${command}`, `no tables are published yet; make them with ${command}`)
    return null
  }
  const manifest = readJson(pathOf('manifest.json'), manifestSchema, reportOf('manifest.json'))
  const current = manifest?.releases.find(({ release }) => release === manifest.current)
  if (!current) {
    if (manifest) reportOf('manifest.json')(null, 'current', 'no está en releases', 'is not among the releases')
    return null
  }
  const read = <Schema extends v.GenericSchema>(file: string, schema: Schema) => {
    const report = reportOf(current.path, file)
    if (existsSync(pathOf(current.path, file))) return readJson(pathOf(current.path, file), schema, report)
    report(null, null, 'no existe el archivo', 'the file does not exist')
    return null
  }
  const certificate = read('certificate.json', certificateSchema)
  const description = read('datapackage.json', releasedPackage)
  if (!certificate || !description) return null
  const told = reportOf(current.path, 'certificate.json')
  if (certificate.dataset !== dataset) told(null, 'dataset', `es de otro conjunto: ${certificate.dataset}`, `is of another dataset: ${certificate.dataset}`)
  if (certificate.release !== current.release) told(null, 'release', `no es ${current.release}`, `is not ${current.release}`)
  for (const { id, found } of certificate.attacks) {
    if (found > 0) told(null, 'attacks', `el ataque ${id} reveló ${found} celdas`, `the attack ${id} disclosed ${found} cells`)
  }
  for (const { path } of description.resources) {
    if (!certificate.files[path]) told(null, 'files', `no nombra ${path}`, `does not name ${path}`)
  }
  for (const [file, hash] of Object.entries(certificate.files)) checkFile(pathOf(current.path, file), hash, reportOf(current.path, file))
  if (problems.length === 0) for (const resource of description.resources) checkHeader(pathOf(current.path, resource.path), resource, reportOf(current.path, resource.path))
  return { dataset, folder: pathOf(current.path), description, certificate }
}

function checkFile(path: string, hash: string, report: Report): void {
  if (!existsSync(path)) report(null, null, 'no existe el archivo', 'the file does not exist')
  else if (createHash('sha256').update(readFileSync(path)).digest('hex') !== hash) {
    report(null, null, 'no es el archivo que nombra el certificado', 'not the file the certificate names')
  }
}

/** Columns are read by their place, so the header must be what the description says. */
function checkHeader(path: string, resource: ReleasedPackage['resources'][number], report: Report): void {
  const bytes = readFileSync(path)
  const text = (resource.compression === 'gz' ? gunzipSync(bytes) : bytes).toString('utf8')
  const header = text.slice(0, text.search(/[\r\n]|$/))
  const expected = resource.schema.fields.map(({ name }) => name).join(',')
  if (header !== expected) report(1, null, `las columnas no son ${expected}`, `the columns are not ${expected}`)
}
