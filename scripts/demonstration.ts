import { progressBar } from './boundaries/progressBar.ts'
import { readInputs } from './demonstration/inputs.ts'
import { writeRawTables } from './demonstration/writeRawTables.ts'

/** `npm run data:demo`: the raw tables of the demonstration. They hold small counts: never publish them as they are. */
const RAW_FOLDER = 'data/datasets/demonstration/raw'

async function main(): Promise<void> {
  const started = performance.now()
  const inputs = await readInputs()
  const bar = progressBar('steps')
  const tables = await writeRawTables(RAW_FOLDER, inputs, (file, done, total) => bar.update(done, total, file)).finally(bar.stop)
  for (const { path, rows, bytes, hash } of tables) {
    console.log(`${path}: ${rows} rows, ${(bytes / 1e6).toFixed(1)} MB, sha256 ${hash}`)
  }
  console.log(`seed ${inputs.parameters.seed}, ${((performance.now() - started) / 1000).toFixed(1)} s`)
  console.log('Synthetic, with small counts in it: `npm run release -- demonstration` makes the tables that may be published.')
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
})
