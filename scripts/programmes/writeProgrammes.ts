import { join } from 'node:path'
import { checkIati } from '../../src/exchange/iati/rules/checkIati.ts'
import { kfwNotes } from '../../src/exchange/kfw/writeKfw.ts'
import { folderToWrite, writeWhole } from '../briefs/wholeFile.ts'
import { readProgrammes } from '../catalog/readProgrammes.ts'
import { chosenProgrammes } from './chosenProgrammes.ts'
import type { WriteOptions } from './options.ts'
import { type Spoken, problemText } from './spoken.ts'
import { territoriesOf } from './territoriesOf.ts'
import { writtenFiles } from './writtenFiles.ts'

export interface Written {
  /** Lines for stdout. */
  readonly lines: readonly string[]
  /** Lines for stderr: what a person has to know or do before the files may be published. */
  readonly warnings: readonly string[]
}

/** Writes the files of a format. Rejects with an Error that says why nothing was written. */
export async function writeProgrammes(options: WriteOptions, say: Spoken): Promise<Written> {
  const territoryOf = territoriesOf(options.data)
  const programmes = chosenProgrammes(readProgrammes(options.data), options.only)
  const files = await writtenFiles(programmes, territoryOf, options)
  folderToWrite(options.out)
  for (const [name, bytes] of files) writeWhole(join(options.out, name), bytes)
  const warnings = [
    ...(options.format === 'iati' && options.reporting === null
      ? [say('sin --reporting-org: la organización informante figura como no registrada; el archivo no se puede publicar en IATI así', 'no --reporting-org: the reporting organisation stands as not registered; the file cannot be published with IATI like this')]
      : []),
    ...programmes.filter(({ kind }) => kind === 'synthetic').map(({ id }) => say(`${id} es sintético: su título lo dice`, `${id} is synthetic: its title says so`)),
    ...(options.format === 'kfw' ? kfwNotes(programmes).map(([column, es, en]) => `${column}: ${say(es, en)}`) : []),
    ...(options.format === 'iati' ? [...files.values()].flatMap((bytes) => checkIati(new TextDecoder().decode(bytes), today())).map((problem) => problemText(problem, say)) : []),
  ]
  return {
    lines: [
      say(`${programmes.length} programas: ${programmes.map(({ id }) => id).join(', ')}`, `${programmes.length} programmes: ${programmes.map(({ id }) => id).join(', ')}`),
      ...[...files].map(([name, { length }]) => `${join(options.out, name)} (${(length / 1000).toFixed(1)} kB)`),
    ],
    warnings,
  }
}

/** Today in UTC, as the ruleset of IATI judges dates. */
export function today(): string {
  return new Date().toISOString().slice(0, 10)
}
