import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { PROGRAMME_FILES, programmeFile } from '../../../src/views/programme/programmeLinks.ts'
import { readProgrammes } from '../../catalog/readProgrammes.ts'
import { territoriesOf } from '../../programmes/territoriesOf.ts'
import { writtenFiles } from '../../programmes/writtenFiles.ts'

/** Which file of a format is offered on the page. */
const OFFERED = { iati: /\.xml$/, kfw: /\.xlsx$/, hxl: /\.csv$/, csv: /\.zip$/ } as const

/**
 * Writes every programme of `data` in the formats of donors into a built app, each programme for itself: `programmes/pire-iati.xml`.
 * Returns how many files there are.
 */
export async function writeProgrammeFiles(folder: string, data: string): Promise<number> {
  const territoryOf = territoriesOf(data)
  mkdirSync(join(folder, 'programmes'), { recursive: true })
  let count = 0
  for (const programme of readProgrammes(data)) {
    for (const format of PROGRAMME_FILES) {
      const files = await writtenFiles([programme], territoryOf, { format, language: 'es', reporting: null, reportingName: null })
      const [, bytes] = [...files].find(([name]) => OFFERED[format].test(name)) ?? []
      if (!bytes) throw new Error(`${programme.id}: nothing is written as ${format}`)
      writeFileSync(join(folder, 'programmes', programmeFile(programme.id, format)), bytes)
      count += 1
    }
  }
  return count
}
