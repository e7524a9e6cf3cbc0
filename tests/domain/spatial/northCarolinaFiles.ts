import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { KnownRate } from '../../../src/domain/smoothing/rateMoments.ts'

/**
 * Sudden infant deaths in the 100 counties of North Carolina, as PySAL's tests have them, and what those tests assert.
 * The files lie beside the project, not in it: they are not ours to pass on. Read when a test asks, never at import.
 */
const FOLDER = join(process.cwd(), '..', 'shared', 'known')
const COUNTIES = join(FOLDER, 'sids2.csv')
const NEIGHBOURS = join(FOLDER, 'sids2.gal')
const ANSWERS = join(FOLDER, 'spatial_known_answers.json')

export const NO_FILES = ![COUNTIES, NEIGHBOURS, ANSWERS].every((path) => existsSync(path))

export interface KnownAnswers {
  readonly sids2_SIDR74: {
    readonly I: number
    readonly p_norm_one: number
    readonly EI: number
    readonly VI_norm: number
    readonly VI_rand: number
  }
  readonly eb_SID74_BIR74_first5: readonly number[]
  readonly excess_risk_first5: readonly number[]
  readonly moran_rate_SID79_BIR79: number
}

export interface NorthCarolina {
  readonly answers: KnownAnswers
  readonly ids: readonly string[]
  readonly neighbours: ReadonlyMap<string, readonly string[]>
  /** Deaths over live births, 1974 to 1978 and 1979 to 1984. */
  readonly counties1974: readonly KnownRate[]
  readonly counties1979: readonly KnownRate[]
  /** Deaths in 1,000 births, six digits, as the file prints them. */
  readonly rates1974: readonly number[]
}

export function northCarolina(): NorthCarolina {
  const [header = '', ...lines] = linesOf(COUNTIES)
  const names = header.split(',')
  const column = (name: string) => lines.map((line) => line.split(',')[names.indexOf(name)] ?? '')
  const ids = column('FIPS')
  const places = (events: string, people: string) => {
    const [numerators, denominators] = [column(events).map(Number), column(people).map(Number)]
    return ids.map((id, at) => ({ id, numerator: numerators[at] ?? Number.NaN, denominator: denominators[at] ?? Number.NaN }))
  }
  return {
    answers: JSON.parse(readFileSync(ANSWERS, 'utf8')) as KnownAnswers,
    ids,
    neighbours: neighbourLists(),
    counties1974: places('SID74', 'BIR74'),
    counties1979: places('SID79', 'BIR79'),
    rates1974: column('SIDR74').map(Number),
  }
}

/** GAL: a heading, then for each place a line with its id and the number of neighbours, and a line that names them. */
function neighbourLists(): Map<string, string[]> {
  const [, ...lines] = linesOf(NEIGHBOURS)
  const lists = new Map<string, string[]>()
  for (let at = 0; at < lines.length; at += 2) {
    const [id = '', count = ''] = (lines[at] ?? '').trim().split(/\s+/)
    const names = (lines[at + 1] ?? '').trim().split(/\s+/)
    if (names.length !== Number(count)) throw new Error(`${NEIGHBOURS}: ${count} neighbours of ${id}, ${names.length} named`)
    lists.set(id, names)
  }
  return lists
}

function linesOf(path: string): string[] {
  return readFileSync(path, 'utf8').trim().split(/\r?\n/)
}
