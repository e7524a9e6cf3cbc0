import { createHash } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { mkdir, rename } from 'node:fs/promises'
import { once } from 'node:events'
import { dirname } from 'node:path'
import { finished } from 'node:stream/promises'
import { generateReports } from './generateReports.ts'
import { RAW_HEADER, rawRows } from './rawRows.ts'
import type { Inputs, Progress } from './simulateDemonstration.ts'

export interface RawTable {
  readonly path: string
  readonly rows: number
  readonly bytes: number
  /** sha256 of the file, hex: the same for the same inputs. */
  readonly hash: string
}

/**
 * Writes the raw table of the demonstration as CSV, territory by territory; `departments` limits it to some.
 * The file takes its name only when it is complete.
 */
export async function writeRawTable(
  path: string,
  inputs: Inputs,
  onProgress: Progress = () => undefined,
  departments?: ReadonlySet<string>,
): Promise<RawTable> {
  await mkdir(dirname(path), { recursive: true })
  const unfinished = `${path}.part`
  const stream = createWriteStream(unfinished)
  const hash = createHash('sha256')
  let bytes = 0
  let rows = 0
  let done = 0
  const write = async (text: string): Promise<void> => {
    hash.update(text)
    bytes += Buffer.byteLength(text)
    if (!stream.write(text)) await once(stream, 'drain')
  }
  await write(`${RAW_HEADER}\n`)
  for (const { leaf, quarters } of generateReports(inputs.tree, inputs.parameters, inputs.population, departments)) {
    const lines: string[] = []
    for (const report of quarters) lines.push(...rawRows(inputs.tree.territories[leaf]?.id ?? '', report))
    rows += lines.length
    if (lines.length > 0) await write(`${lines.join('\n')}\n`)
    done += 1
    onProgress('territories', done, inputs.tree.leaves.length)
  }
  stream.end()
  await finished(stream)
  await rename(unfinished, path)
  return { path, rows, bytes, hash: hash.digest('hex') }
}
