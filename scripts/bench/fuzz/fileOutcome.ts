import { arrowOf } from '../../../src/database/own/arrowColumns.ts'
import type { TerritoryRow } from '../../../src/catalog/territory-row.ts'
import type { Finding } from '../../../src/intake/finding.ts'
import { IntakeError } from '../../../src/intake/intake-error.ts'
import { namedBlob } from '../../../src/intake/read/named-blob.ts'
import { intakeSession } from '../../../src/intake/session/intakeSession.ts'
import type { HostileFile } from './files/hostileFile.ts'
import { polluted } from './linkFaults.ts'

/** What came of a hostile file. */
export interface FileOutcome {
  /** `read`, or the rule by which it was refused. */
  readonly said: string
  /** What must not be: empty. */
  readonly faults: readonly string[]
}

/** Longer than this no sentence is read, and a page of many such stands still. */
const LONGEST_SENTENCE = 2000
// oxlint-disable-next-line no-control-regex -- what a terminal or the direction of reading would obey is looked for
const OBEYED = /[\u0000-\u0008\u000b-\u001f\u202a-\u202e\u2066-\u2069]/
const MOST_TABLES = 3

/**
 * Takes a file in as the worker of the page does: opened, looked at, read to its end, for each of its first tables. Whatever
 * is thrown but an IntakeError with a sentence in both languages is a fault, and so is a table that cannot be told from another.
 */
export async function fileOutcome({ name, bytes }: HostileFile, territories: readonly TerritoryRow[]): Promise<FileOutcome> {
  const faults: string[] = []
  const session = intakeSession({ territories, neighbours: new Map(), threshold: 5, year: 2026 })
  let said = 'read'
  const attempt = async (step: string, run: () => Promise<void>) => {
    try {
      await run()
    } catch (error) {
      if (!(error instanceof IntakeError)) faults.push(`${step}: ${thrown(error)}`)
      else {
        said = error.code
        faults.push(...sentenceFaults(error.code, [error.text.es, error.text.en, error.column ?? '']))
      }
    }
  }
  await attempt('open', async () => {
    const summary = await session.open(namedBlob(bytes, name))
    if (new Set(summary.tables.map((table) => table.name)).size !== summary.tables.length) faults.push('two tables of one name')
    for (const { name: table, columns, notes } of summary.tables.slice(0, MOST_TABLES)) {
      if (new Set(columns).size !== columns.length) faults.push('two columns of one name')
      faults.push(...findingFaults(notes))
      await attempt('read', async () => {
        const { mapping } = await session.guess(table)
        const { gathered, findings } = await session.read(table, mapping, () => undefined)
        arrowOf(gathered)
        faults.push(...findingFaults(findings))
      })
    }
  })
  if (polluted()) faults.push('a prototype was changed')
  return { said, faults }
}

function findingFaults(findings: readonly Finding[]): readonly string[] {
  return findings.flatMap(({ code, words, column }) => sentenceFaults(code, [words.es, words.en, column ?? '']))
}

function sentenceFaults(code: string, [es, en, column]: readonly [es: string, en: string, column: string]): readonly string[] {
  if (es.trim() === '' || en.trim() === '' || es === en) return [`${code}: not said in both languages`]
  if ([es, en, column].some((text) => text.length > LONGEST_SENTENCE)) return [`${code}: a sentence without an end`]
  return [es, en].some((text) => OBEYED.test(text)) ? [`${code}: a sentence with unseen characters`] : []
}

/** The kind of error and where it came from, alike for cases alike. */
function thrown(error: unknown): string {
  if (!(error instanceof Error)) return `threw a ${typeof error}`
  const at = /\(?([^\s()]*\/(?:src|node_modules)\/[^\s():]+:\d+)/.exec(error.stack ?? '')?.[1]?.replace(/^.*\/(?=(?:src|node_modules)\/)/, '') ?? ''
  return `threw ${error.name}: ${error.message.slice(0, 80)} ${at}`
}
