import { progressBar } from './boundaries/progressBar.ts'
import { problemLine, SourceProblems } from './catalog/problem.ts'
import { publishPackage } from './gate/publish/package/publishPackage.ts'
import { publishDataset, type Published, type PublishOptions } from './gate/publish/publishDataset.ts'

/**
 * `npm run release -- ID [--keep-mismatches]`: from the raw tables of a dataset to tables that may be published.
 * `npm run release -- FILE.zip [--replace] [--keep-mismatches]`: the same of a package that the page has made of a person's own table.
 */
const STAGES = { checks: 'checks', sums: 'sums', protection: 'protection', attack: 'attack', writing: 'writing' } as const

async function main(): Promise<void> {
  const given = process.argv.slice(2)
  const [named, ...more] = given.filter((argument) => !argument.startsWith('-'))
  const flags = new Set(given.filter((argument) => argument.startsWith('-')))
  const unknown = [...flags].filter((flag) => flag !== '--keep-mismatches' && flag !== '--replace')
  if (!named || more.length > 0 || unknown.length > 0) throw new Error('name a dataset or a package: npm run release -- ID [--keep-mismatches], npm run release -- FILE.zip [--replace] [--keep-mismatches]')
  const started = performance.now()
  const bar = progressBar('steps')
  const options: Omit<PublishOptions, 'dataset'> = {
    dataFolder: 'data',
    keepMismatches: flags.has('--keep-mismatches'),
    onProgress: (stage, share, detail) => bar.update(Math.round(share * 1000), 1000, `${STAGES[stage]}: ${detail}`),
  }
  if (/\.zip$/i.test(named)) {
    const { id, indicators, replaced, release } = await publishPackage({ ...options, file: named, replace: flags.has('--replace') }).finally(bar.stop)
    console.log(`data/datasets/${id}: ${replaced ? 'sustituido / replaced' : 'escrito / written'}`)
    for (const indicator of indicators) console.log(`data/indicators/${indicator}.json`)
    if (release) tell(release, started)
    console.log(release ? NEXT.gated : NEXT.published)
  } else tell(await publishDataset({ ...options, dataset: named }).finally(bar.stop), started)
}

const NEXT = {
  gated: 'Siguiente: npm run attack, npm run data; luego suba a git todo menos raw/. / Next: npm run attack, npm run data; then commit all but raw/.',
  published: 'Siguiente: npm run data; luego suba a git la carpeta y los indicadores. / Next: npm run data; then commit the folder and the indicators.',
} as const

function tell(published: Published, started: number): void {
  for (const warning of published.warnings) for (const language of ['es', 'en'] as const) console.warn(problemLine(warning, language))
  for (const { file, row, count, total, sum } of published.mismatches) console.warn(`${file}, ${row}, ${count}: ${total} ≠ ${sum}`)
  console.log(`${published.folder}: ${published.isNew ? 'new release' : 'the tables are those of the current release'} ${published.release}, ${Math.round((performance.now() - started) / 1000)} s`)
}

main().catch((error: unknown) => {
  if (error instanceof SourceProblems) for (const language of ['es', 'en'] as const) for (const problem of error.problems) console.error(problemLine(problem, language))
  else console.error(error instanceof Error ? error.message : error)
  console.error('Nada se ha publicado; las tablas de antes siguen como estaban. / Nothing was published; the tables of before are as they were.')
  process.exitCode = 1
})
