import { join } from 'node:path'
import { countOrNull, oneOf, requiredText, textOrNull } from './cells.ts'
import type { Report } from './problem.ts'
import { readTable } from './readTable.ts'

/** How sure it is that a source says what stands here; nothing less than these is published. */
export const VERIFICATIONS = ['seen-in-source', 'seen-in-transcription', 'derived'] as const

/** A row of the table `sources`. */
export type SourceRow = {
  readonly source_id: string
  readonly publisher: string
  readonly title: string
  readonly year: number | null
  readonly url: string | null
  readonly licence: string | null
  readonly verification: string
}

const COLUMNS = ['source_id', 'publisher', 'title', 'year', 'url', 'licence', 'verification']

/** The sources of one dataset, each verified in one of the ways given. Reports what is wrong with them. */
export function readSources(folder: string, file: string, report: Report, verifications: readonly string[] = VERIFICATIONS): SourceRow[] {
  const sources = new Map<string, SourceRow>()
  for (const row of readTable(join(folder, file), { required: COLUMNS }, report)) {
    const id = requiredText(row, 'source_id', report)
    if (sources.has(id)) report(row.number, 'source_id', `clave repetida: ${id}`, `duplicate key: ${id}`)
    const url = textOrNull(row, 'url')
    if (url !== null && !/^https?:\/\/[^\s/]+\.[^\s]+$/.test(url)) {
      report(row.number, 'url', `no es una dirección pública: «${url}»`, `not a public address: “${url}”`)
    }
    const verification = oneOf(row, 'verification', verifications, report)
    sources.set(id, {
      source_id: id,
      publisher: requiredText(row, 'publisher', report),
      title: requiredText(row, 'title', report),
      year: countOrNull(row, 'year', report),
      url,
      licence: textOrNull(row, 'licence'),
      verification: verification ?? 'derived',
    })
  }
  return [...sources.values()]
}
