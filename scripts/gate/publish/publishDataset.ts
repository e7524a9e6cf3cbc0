import { createHash } from 'node:crypto'
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import * as v from 'valibot'
import type { LocalizedText } from '../../../src/catalog/indicator.ts'
import { orThrow, type Problem, reporter, SourceProblems } from '../../catalog/problem.ts'
import { readJson } from '../../catalog/readJson.ts'
import { readTerritories } from '../../catalog/readTerritories.ts'
import { attackReleases, type FolderAttack } from '../attack/attackFolder.ts'
import { attackReport } from '../attack/attackReport.ts'
import { certificatePage } from '../certificate/certificatePage.ts'
import { checkRaw } from '../checks/checkRaw.ts'
import type { Mismatch } from '../checks/totals.ts'
import { readPackage } from '../package/readPackage.ts'
import { openFile, printedFile, type ResourceFile, tableFile, territoryFile } from '../package/tableFiles.ts'
import { knowledgeOf } from '../rules/knowledgeOf.ts'
import { type Protection, protectionSchema } from '../rules/protection.ts'
import { certificateOf } from './certificateOf.ts'
import { changeCells } from './changeCells.ts'
import { hideCells } from './hideCells.ts'
import { hasManifest, type Manifest, readManifest, writeManifest } from './manifest.ts'
import { trueCells } from './trueCells.ts'

export interface PublishOptions {
  readonly dataFolder: string
  readonly dataset: string
  readonly keepMismatches?: boolean
  /** Processes for large parts; 0: none but this one. */
  readonly processes?: number
  readonly now?: () => Date
  /** Told the stage, how far it is from 0 to 1, and which part is under way. */
  readonly onProgress?: (stage: Stage, share: number, detail: string) => void
}
export type Stage = 'checks' | 'sums' | 'protection' | 'attack' | 'writing'

export interface Published {
  readonly release: string
  readonly folder: string
  readonly warnings: readonly Problem[]
  readonly mismatches: readonly Mismatch[]
  /** False where the tables are what the current release already holds. */
  readonly isNew: boolean
}

/** Thrown where the attack on finished tables learns something; nothing of them is kept. */
export class Disclosed extends Error {
  override readonly name = 'Disclosed'
}

/** Beginning of the name of a folder that is not finished. */
const STAGED = '.new-'
const NO_ATTACK = { cells: 0, rests: 0, relations: {}, disclosed: [], weakest: null, toldBefore: 0 }
const describedKind = v.object({ kind: v.picklist(['published', 'synthetic']), titles: v.optional(v.object({ es: v.string(), en: v.string() })) })

/**
 * From `raw/` and `protection.json` of a dataset to a new release in its `tables/`. The new folder is whole before the one
 * rename of the manifest that makes it current; whatever stops the run before leaves the old release as it is. Throws
 * SourceProblems (raw tables or rules do not hold), CannotProtect and Disclosed.
 */
export async function publishDataset(options: PublishOptions): Promise<Published> {
  const { dataFolder, dataset, onProgress = () => undefined, now = () => new Date() } = options
  const started = performance.now()
  const folder = join(dataFolder, 'datasets', dataset)
  const tablesFolder = join(folder, 'tables')
  const parts = options.processes === undefined ? {} : { processes: options.processes }
  const { rules, text } = readRules(folder, dataset)
  const knowledge = knowledgeOf(rules)
  const manifest: Manifest | null = hasManifest(tablesFolder) ? readManifest(tablesFolder) : null
  const earlierFolders = manifest?.releases.map(({ path }) => join(tablesFolder, path)) ?? []

  onProgress('checks', 0, dataset)
  const checked = await checkRaw({
    dataFolder,
    dataset,
    rules,
    keepMismatches: options.keepMismatches,
    ...(earlierFolders[0] === undefined ? {} : { previous: earlierFolders[0] }),
    onProgress: ({ file }) => onProgress('checks', 0.5, file),
  })
  if (checked.problems.length > 0) throw new SourceProblems(checked.problems)
  const raw = rawDescription(folder)

  onProgress('sums', 0, dataset)
  const { truth, memberships, printed } = await trueCells(rules, { paths: checked.files, delimiters: raw.delimiters }, dataFolder)
  const protect = { ...parts, onProgress: (share: number, part: number, all: number) => onProgress('protection', share, `part ${part + 1} of ${all}`) }
  const made =
    rules.method === 'suppression'
      ? await hideCells(truth, knowledge, memberships, { ...protect, loss: rules.loss, seed: rules.seed, earlier: earlierFolders.map((path) => readPackage(path).cells) })
      : await changeCells(truth, rules, knowledge, memberships, protect)

  const territories = readTerritories(dataFolder)
  const tree = made.cells.space.dimensions.find(({ role }) => role === 'tree')
  const files: ResourceFile[] = [
    ...truth.tables.map((table) => tableFile(table, made.cells, rules.hxl)),
    ...(rules.printed === undefined ? [] : [printedFile(truth.cells.space.dimensions.map(({ name }) => name), printed, rules.hxl)]),
    territoryFile(tree?.codes ?? [], territories),
    ...[...new Set([...rules.open, ...rules.memberships.map(({ resource }) => resource)])].map((name) => {
      const role = rules.memberships.some(({ resource }) => resource === name) ? 'membership' : 'open'
      return openFile(checked.files[name] ?? '', { name, fields: raw.fields[name] ?? [] }, role)
    }),
  ]
  const description = `${JSON.stringify({ profile: 'data-package', name: dataset, kind: raw.kind, method: rules.method, knowledge, resources: files.map(({ resource }) => resource) }, null, 2)}\n`
  const release = releaseName(files, description)
  if (manifest?.current === release) return { release, folder: join(tablesFolder, release), warnings: checked.warnings, mismatches: checked.mismatches, isNew: false }

  mkdirSync(tablesFolder, { recursive: true })
  // What a run left that was killed.
  for (const name of readdirSync(tablesFolder)) if (name.startsWith(STAGED)) rmSync(join(tablesFolder, name), { recursive: true, force: true })
  const staged = mkdtempSync(join(tablesFolder, STAGED))
  try {
    for (const { resource, content } of files) writeFileSync(join(staged, resource.path), content)
    writeFileSync(join(staged, 'datapackage.json'), description)
    const attack: FolderAttack | null =
      rules.method === 'suppression'
        ? await attackReleases(staged, earlierFolders, { ...parts, onProgress: (share, part, all) => onProgress('attack', share, `part ${part + 1} of ${all}`) })
        : null
    if (attack && attack.disclosed.length > 0) throw new Disclosed(`El ataque reveló celdas ocultas. / The attack disclosed hidden cells.\n${attackReport(attack)}`)
    const personsLost = 'persons' in made ? made : { persons: 1, personsHidden: 0 }
    const certificate = certificateOf({
      dataset,
      release,
      kind: raw.kind,
      rules,
      rulesText: text,
      tables: truth.tables,
      cells: made.cells,
      personsLost,
      attack: attack ?? ('attack' in made ? made.attack : NO_ATTACK),
      earlier: manifest?.releases.map((one) => one.release) ?? [],
      time: now(),
      seconds: (performance.now() - started) / 1000,
      description,
      files,
    })
    writeFileSync(join(staged, 'certificate.json'), `${JSON.stringify(certificate, null, 2)}\n`)
    writeFileSync(join(staged, 'certificate.html'), certificatePage(certificate, raw.titles))
    onProgress('writing', 1, release)
    const place = join(tablesFolder, release)
    if (existsSync(place)) rmSync(place, { recursive: true })
    // Temporary folders are for their owner only; this one is for everybody.
    chmodSync(staged, 0o755)
    renameSync(staged, place)
    writeManifest(tablesFolder, { current: release, releases: [{ release, path: release }, ...(manifest?.releases ?? []).filter((one) => one.release !== release)] })
  } finally {
    rmSync(staged, { recursive: true, force: true })
  }
  return { release, folder: join(tablesFolder, release), warnings: checked.warnings, mismatches: checked.mismatches, isNew: true }
}

function readRules(folder: string, dataset: string): { rules: Protection; text: string } {
  const path = join(folder, 'protection.json')
  return orThrow((problems) => {
    const report = reporter(problems, join('data', 'datasets', dataset, 'protection.json'))
    if (!existsSync(path)) report(null, null, 'no existe el archivo', 'the file does not exist')
    const rules = existsSync(path) ? readJson(path, protectionSchema, report) : null
    return rules ? { rules, text: readFileSync(path, 'utf8') } : null
  }) as { rules: Protection; text: string }
}

function rawDescription(folder: string): {
  kind: 'published' | 'synthetic'
  titles: LocalizedText | null
  delimiters: Record<string, string>
  fields: Record<string, ResourceFile['resource']['schema']['fields']>
} {
  const text = JSON.parse(readFileSync(join(folder, 'datapackage.json'), 'utf8')) as {
    resources: { name: string; dialect?: { delimiter?: string }; schema?: { fields?: { name: string; type?: string }[] } }[]
  }
  const { kind, titles } = v.parse(describedKind, text)
  return {
    kind,
    titles: titles ?? null,
    delimiters: Object.fromEntries(text.resources.map(({ name, dialect }) => [name, dialect?.delimiter ?? ','])),
    fields: Object.fromEntries(text.resources.map(({ name, schema }) => [name, (schema?.fields ?? []).map((field) => ({ name: field.name, type: field.type ?? 'string' }))])),
  }
}

/** The same tables have the same name wherever and whenever they are made. */
function releaseName(files: readonly ResourceFile[], description: string): string {
  const hash = createHash('sha256').update(description)
  for (const { content } of files) hash.update(content)
  return hash.digest('hex').slice(0, 10)
}
