import { Presets, SingleBar } from 'cli-progress'
import { readInputs } from './demonstration/simulateDemonstration.ts'
import { writeRawTable } from './demonstration/writeRawTable.ts'

/** `npm run data:demo`: the raw table of the demonstration. It holds small counts: never publish it as it is. */
const RAW_TABLE = 'data/datasets/demonstration/raw/demonstration.csv'

async function main(): Promise<void> {
  const started = performance.now()
  const inputs = await readInputs()
  const bar = new SingleBar({ format: '{bar} {value}/{total} territories, {eta_formatted} left', hideCursor: true }, Presets.rect)
  bar.start(inputs.tree.leaves.length, 0)
  const table = await writeRawTable(RAW_TABLE, inputs, (_, done) => bar.update(done))
  bar.stop()
  const seconds = (performance.now() - started) / 1000
  console.log(`${table.path}: ${table.rows} rows, ${(table.bytes / 1e6).toFixed(1)} MB, ${seconds.toFixed(1)} s`)
  console.log(`seed ${inputs.parameters.seed}, sha256 ${table.hash}`)
  console.log('Synthetic. Counts under the threshold stand in it: the build publishes only what data protection leaves over.')
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
})
