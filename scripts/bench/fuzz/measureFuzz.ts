import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Line } from '../table.ts'
import type { FuzzShare } from './fuzzJob.ts'
import { HOSTILE_FILES } from './hostileFiles.ts'
import { watchedJob } from './watchedJob.ts'

export const LINKS = 1_000_000
export const FILES = 10_400
/** Cases of one process: so many that starting it does not count, so few that one that ends loses little. */
const LINKS_OF_A_JOB = 25_000
const FILES_OF_A_JOB = 200
const EXCHANGES = 4000
const AT_ONCE = 2

export interface FuzzFigures {
  /** What came of each kind of case. */
  readonly kinds: Readonly<Record<string, FuzzShare>>
  readonly seconds: number
}

/**
 * Reads hostile links and files, made of seeds from 0 on, in processes of their own with the readers of the page. `counts` asks for
 * others than the million links and ten thousand files.
 */
export async function measureFuzz(say: (line: string) => void, counts: { readonly links?: number; readonly files?: number } = {}): Promise<FuzzFigures> {
  const folder = mkdtempSync(join(tmpdir(), 'arraigo-fuzz-'))
  const begun = performance.now()
  const kinds = Object.keys(HOSTILE_FILES)
  const each = Math.ceil((counts.files ?? FILES) / kinds.length)
  const jobs = [
    ...kinds.flatMap((kind) => parts(kind, each, FILES_OF_A_JOB)),
    ...parts('exchange', Math.min(EXCHANGES, counts.files ?? FILES), 2000),
    ...parts('link', counts.links ?? LINKS, LINKS_OF_A_JOB),
  ]
  const found: Record<string, FuzzShare> = {}
  let next = 0
  const worker = async (number: number) => {
    for (let job = jobs[next++]; job; job = jobs[next++]) {
      for (const share of await watchedJob({ ...job, mark: join(folder, `${number}-${job.kind}-${job.from}`) })) found[job.kind] = together(found[job.kind], share)
      say(`${job.kind} ${job.from} to ${job.to}: ${found[job.kind]?.faults.length ?? 0} faults so far`)
    }
  }
  try {
    await Promise.all(Array.from({ length: AT_ONCE }, (_, number) => worker(number)))
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
  return { kinds: found, seconds: (performance.now() - begun) / 1000 }
}

function parts(kind: string, cases: number, size: number): { readonly kind: string; readonly from: number; readonly to: number }[] {
  return Array.from({ length: Math.ceil(cases / size) }, (_, at) => ({ kind, from: at * size, to: Math.min(cases, (at + 1) * size) }))
}

function together(one: FuzzShare | undefined, other: FuzzShare): FuzzShare {
  if (!one) return other
  const said = { ...one.said }
  for (const [message, times] of Object.entries(other.said)) said[message] = (said[message] ?? 0) + times
  return {
    cases: one.cases + other.cases,
    said,
    faults: [...one.faults, ...other.faults],
    slowest: other.slowest.milliseconds > one.slowest.milliseconds ? other.slowest : one.slowest,
    most: other.most.bytes > one.most.bytes ? other.most : one.most,
  }
}

/** One line a kind: cases, what was wrong, the slowest case and the most memory. */
export function fuzzLines({ kinds, seconds }: FuzzFigures): readonly Line[] {
  return [
    ...Object.entries(kinds).map(([kind, { cases, faults, slowest, most, said }]): Line => ({
      what: `hostile: ${kind}`,
      value: `${cases} cases`,
      beside: `${faults.length} faults, ${Object.keys(said).length} messages, slowest ${Math.round(slowest.milliseconds)} ms (seed ${slowest.seed}), ${Math.round(most.bytes / 2 ** 20)} MB`,
    })),
    { what: 'hostile input in all', value: `${Math.round(seconds)} s`, beside: `${Object.values(kinds).reduce((sum, { cases }) => sum + cases, 0)} cases` },
  ]
}
