import { existsSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { progressBar } from './boundaries/progressBar.ts'
import { attackFolder } from './gate/attack/attackFolder.ts'
import { attackReport } from './gate/attack/attackReport.ts'

/**
 * `npm run attack -- [DIR] [--json FILE] [--threshold N]`: tries to learn hidden counts from published tables. DIR is a package
 * of tables, a folder of releases, or a folder with `datasets/<id>/tables`; left out, the project's data.
 */
async function main(): Promise<void> {
  const { positionals, values } = parseArgs({ allowPositionals: true, options: { json: { type: 'string' }, threshold: { type: 'string' } } })
  const folders = foldersIn(positionals[0] ?? 'data')
  if (folders.length === 0) throw new Error(`no tables in ${positionals[0] ?? 'data'}: neither a datapackage.json, a manifest.json nor datasets/<id>/tables`)
  const bar = progressBar('steps')
  const attacks = []
  for (const folder of folders) {
    const threshold = values.threshold === undefined ? {} : { threshold: Number(values.threshold) }
    attacks.push(await attackFolder(folder, { ...threshold, onProgress: (share, part, parts) => bar.update(Math.round(share * 100), 100, `${folder}: part ${part + 1} of ${parts}`) }).finally(bar.stop))
  }
  for (const attack of attacks) console.log(attackReport(attack))
  if (values.json !== undefined) writeFileSync(values.json, `${JSON.stringify(attacks, null, 2)}\n`)
  if (attacks.some(({ disclosed }) => disclosed.length > 0)) process.exitCode = 1
}

function foldersIn(path: string): string[] {
  if (existsSync(join(path, 'datapackage.json')) || existsSync(join(path, 'manifest.json'))) return [path]
  const datasets = join(path, 'datasets')
  if (!existsSync(datasets)) return []
  return readdirSync(datasets).map((name) => join(datasets, name, 'tables')).filter((folder) => existsSync(join(folder, 'manifest.json')))
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 2
})
