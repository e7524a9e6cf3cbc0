import { openSync, readFileSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import fc from 'fast-check'
import type { Catalog, Manifest } from '../../../src/catalog/release.ts'
import { defaultState } from '../../../src/state/app-state.ts'
import { readTerritories } from '../../catalog/readTerritories.ts'
import { ROOT } from '../../test/command.ts'
import { exchangeFaults } from './exchangeFaults.ts'
import { fileOutcome } from './fileOutcome.ts'
import { HOSTILE_FILES } from './hostileFiles.ts'
import { hostileLinks } from './hostileLinks.ts'
import { linkOutcome } from './linkFaults.ts'
import type { FuzzJob, FuzzShare } from './fuzzJob.ts'

/** What takes longer is tried again: a machine that does something else is no fault of the case. */
const SLOW_MILLISECONDS = 50
/** Processor time of a case that is a fault by itself. */
const LONGEST_MILLISECONDS = 5000
const LINK = 'link'
const EXCHANGE = 'exchange'

/** Runs the cases of one job, one seed after the other, and writes the seed it is at where who watches can read it. */
const { kind, from, to, mark } = JSON.parse(process.argv[2] ?? '') as FuzzJob
const markFile = openSync(mark, 'w')
const territories = readTerritories()
const run = kind === LINK ? links() : kind === EXCHANGE ? exchange() : files()
const said: Record<string, number> = {}
const faults: { seed: number; fault: string }[] = []
let slowest = { milliseconds: 0, seed: from }
let most = { bytes: 0, seed: from }
for (let seed = from; seed < to; seed += 1) {
  writeSync(markFile, String(seed).padStart(12), 0)
  try {
    const once = run(seed)
    let { milliseconds, outcome } = await timed(once)
    if (milliseconds > SLOW_MILLISECONDS) milliseconds = Math.min(milliseconds, (await timed(once)).milliseconds)
    if (milliseconds > LONGEST_MILLISECONDS) faults.push({ seed, fault: `took more than ${LONGEST_MILLISECONDS} ms` })
    if (milliseconds > slowest.milliseconds) slowest = { milliseconds, seed }
    for (const reason of outcome.said) said[reason] = (said[reason] ?? 0) + 1
    for (const fault of new Set(outcome.faults)) faults.push({ seed, fault })
  } catch (error) {
    faults.push({ seed, fault: `threw ${error instanceof Error ? `${error.name}: ${error.message.slice(0, 120)}` : typeof error}` })
  }
  const { rss } = process.memoryUsage()
  if (kind !== LINK && rss > most.bytes) most = { bytes: rss, seed }
}
if (kind === LINK) most = { bytes: process.resourceUsage().maxRSS * 1024, seed: from }
process.send?.({ cases: to - from, said, faults, slowest, most } satisfies FuzzShare)
process.disconnect()

type Outcome = { readonly said: readonly string[]; readonly faults: readonly string[] }

/** Time of the processor, which does not grow where the machine has other things to do. */
async function timed(once: () => Outcome | Promise<Outcome>): Promise<{ milliseconds: number; outcome: Outcome }> {
  const begun = process.cpuUsage()
  const outcome = await once()
  const { user, system } = process.cpuUsage(begun)
  return { milliseconds: (user + system) / 1000, outcome }
}

function links(): (seed: number) => () => Outcome {
  const folder = join(ROOT, 'dist/data')
  const unpacked = (path: string) => (path.endsWith('.gzip') ? gunzipSync(readFileSync(join(folder, path))) : readFileSync(join(folder, path))).toString('utf8')
  const catalog = JSON.parse(unpacked((JSON.parse(unpacked('manifest.json')) as Manifest).catalog)) as Catalog
  const ids = territories.map(({ id }) => id)
  const known = new Set(ids)
  const context = { catalog, knownTerritory: (id: string) => known.has(id) }
  const defaults = defaultState(catalog.defaults, 'es')
  const cases = hostileLinks(catalog, ids)
  return (seed) => {
    const [text = ''] = fc.sample(cases, { seed, numRuns: 1 })
    return () => {
      const { reasons, faults: found } = linkOutcome(text, context, defaults)
      return { said: reasons.length === 0 ? ['followed'] : [...new Set(reasons)], faults: found }
    }
  }
}

function exchange(): (seed: number) => () => Outcome {
  return (seed) => () => ({ said: ['told'], faults: exchangeFaults(seed, territories) })
}

function files(): (seed: number) => () => Promise<Outcome> {
  const cases = HOSTILE_FILES[kind]
  if (!cases) throw new Error(`no files of the kind ${kind}`)
  return (seed) => {
    const [file] = fc.sample(cases, { seed, numRuns: 1 })
    return async () => {
      if (!file) throw new Error('no file')
      const outcome = await fileOutcome(file, territories)
      return { said: [outcome.said], faults: outcome.faults }
    }
  }
}
