import { progressBar } from './boundaries/progressBar.ts'
import { problemLine, SourceProblems } from './catalog/problem.ts'
import { publishDataset } from './gate/publish/publishDataset.ts'

/** `npm run release -- ID [--keep-mismatches]`: from the raw tables of a dataset to tables that may be published. */
const STAGES = { checks: 'checks', sums: 'sums', protection: 'protection', attack: 'attack', writing: 'writing' } as const

async function main(): Promise<void> {
  const [dataset, ...flags] = process.argv.slice(2)
  if (!dataset || dataset.startsWith('-')) throw new Error('name a dataset: npm run release -- ID')
  const started = performance.now()
  const bar = progressBar('steps')
  const published = await publishDataset({
    dataFolder: 'data',
    dataset,
    keepMismatches: flags.includes('--keep-mismatches'),
    onProgress: (stage, share, detail) => bar.update(Math.round(share * 1000), 1000, `${STAGES[stage]}: ${detail}`),
  }).finally(bar.stop)
  for (const warning of published.warnings) console.warn(problemLine(warning, 'es'))
  for (const { file, row, count, total, sum } of published.mismatches) console.warn(`${file}, ${row}, ${count}: ${total} ≠ ${sum}`)
  console.log(`${published.folder}: ${published.isNew ? 'new release' : 'the tables are those of the current release'} ${published.release}, ${Math.round((performance.now() - started) / 1000)} s`)
}

main().catch((error: unknown) => {
  if (error instanceof SourceProblems) for (const language of ['es', 'en'] as const) for (const problem of error.problems) console.error(problemLine(problem, language))
  else console.error(error instanceof Error ? error.message : error)
  console.error('Nada se ha publicado; las tablas de antes siguen como estaban. / Nothing was published; the tables of before are as they were.')
  process.exitCode = 1
})
