import { existsSync, statSync } from 'node:fs'
import { type Problem, reporter } from '../../catalog/problem.ts'
import type { Protection } from '../rules/protection.ts'
import { BrokenFile } from './brokenFile.ts'
import { fault } from '../../../src/intake/cells/cellJudgement.ts'
import type { Gazetteer } from './columnJudge.ts'
import { faultList } from './faultList.ts'
import { fileReading } from './fileReading.ts'
import type { FileTable } from './fileTable.ts'
import { LARGEST_FILE } from '../../../src/intake/cells/limits.ts'
import type { RawResource } from './rawPackage.ts'
import { readRaw } from './readRaw.ts'

/** What one raw file is held against. */
export interface FileContext {
  readonly rules: Protection
  readonly gazetteer: Gazetteer
  /** Year of the dataset. */
  readonly updated: number
  /** Called with the bytes read so far. */
  readonly onBytes: (bytes: number) => void
}

export interface CheckedFile {
  readonly problems: readonly Problem[]
  readonly warnings: readonly Problem[]
  /** Rows without the header. */
  readonly rows: number
  readonly header: readonly string[]
  /** Whether no row counts more than one person: it may be a list of persons. */
  readonly hasOnlyOnes: boolean
}

/**
 * Reads one raw file as a stream and tells everything wrong with its bytes, its header and each of its rows by itself.
 * Where a column may tell who somebody is, nothing but that is told, and no cell is quoted.
 */
export async function checkFile(path: string, shown: string, resource: RawResource, context: FileContext): Promise<CheckedFile> {
  const faults = faultList(shown)
  const warnings = faultList(shown)
  const nothing = (es: string, en: string): CheckedFile => {
    faults.tell(null, null, fault('file', es, en))
    return { problems: faults.problems(), warnings: [], rows: 0, header: [], hasOnlyOnes: false }
  }
  if (!existsSync(path)) return nothing('no existe el archivo', 'the file does not exist')
  const { size, isFile } = sizeOf(path)
  if (!isFile) return nothing('no es un archivo', 'it is no file')
  if (size === 0) return nothing('el archivo está vacío (0 bytes)', 'the file is empty (0 bytes)')
  if (size > LARGEST_FILE) {
    const limit = LARGEST_FILE / 1024 ** 2
    return nothing(`el archivo tiene más de ${limit} MB; divídalo por país o por año`, `the file has more than ${limit} MB; split it by country or year`)
  }
  const reading = fileReading(resource, context, faults, warnings)
  try {
    await readRaw(path, resource.delimiter, (batch) => {
      context.onBytes(batch.bytes)
      return reading.take(batch)
    })
    reading.end()
  } catch (error) {
    if (!(error instanceof BrokenFile)) throw error
    const place = error.column
    const name = place === null ? null : (reading.table?.columns[place]?.label ?? (error.row === 1 ? null : `#${place + 1}`))
    faults.tell(error.row, name, { kind: 'broken', words: error.words })
  }
  const persons = personProblems(shown, reading.table)
  return {
    problems: persons.length > 0 ? persons : faults.problems(),
    warnings: persons.length > 0 ? [] : warnings.problems(),
    rows: reading.rows,
    header: reading.header,
    hasOnlyOnes: reading.table?.hasOnlyOnes ?? false,
  }
}

function personProblems(shown: string, table: FileTable | null): Problem[] {
  const problems: Problem[] = []
  const report = reporter(problems, shown)
  for (const { label, sign } of table?.signs() ?? []) {
    const es = `datos de personas: ${sign.words.es}. Se rechaza y no se copia; entregue conteos`
    const en = `data about persons: ${sign.words.en}. It is refused and not copied; hand in counts`
    report(sign.row, label, es, en)
  }
  return problems
}

function sizeOf(path: string): { size: number; isFile: boolean } {
  const status = statSync(path)
  return { size: status.size, isFile: status.isFile() }
}
