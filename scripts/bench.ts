import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { chromium } from '@playwright/test'
import { gateGrowth, type GateRun } from './bench/gateGrowth.ts'
import { gateLoss } from './bench/gateLoss.ts'
import { buildLines, measureBuild } from './bench/build/measureBuild.ts'
import { benchBriefs, briefLines } from './bench/briefs.ts'
import { benchMethods } from './bench/methods.ts'
import { pageLines } from './bench/pageLines.ts'
import { placeLines } from './bench/placeLines.ts'
import { measurePlacePage } from './bench/placePage.ts'
import { gateLines } from './bench/gateLines.ts'
import { brushLines } from './bench/brush/brushLines.ts'
import { measureBrush } from './bench/brush/measureBrush.ts'
import { drawLines } from './bench/draw/drawLines.ts'
import { measureDraw } from './bench/draw/measureDraw.ts'
import { againLines } from './bench/first/againLines.ts'
import { engineLines } from './bench/engine/engineLines.ts'
import { measureEngine } from './bench/engine/measureEngine.ts'
import { faultLines, measureFaults } from './bench/faults/measureFaults.ts'
import { fuzzLines, measureFuzz } from './bench/fuzz/measureFuzz.ts'
import { firstLines } from './bench/first/firstLines.ts'
import { measureAgain } from './bench/first/measureAgain.ts'
import { measureFirst } from './bench/first/measureFirst.ts'
import { measureRespond } from './bench/first/measureRespond.ts'
import { respondLines } from './bench/first/respondLines.ts'
import { dropLines } from './bench/intake/dropLines.ts'
import { measureDrop } from './bench/intake/measureDrop.ts'
import { limitLines } from './bench/limit/limitLines.ts'
import { measureLimit } from './bench/limit/measureLimit.ts'
import { machine } from './bench/machine.ts'
import { measure } from './bench/measure.ts'
import { measurePlacement, placementLines } from './bench/placement/measurePlacement.ts'
import { measureRemote } from './bench/remote/measureRemote.ts'
import { remoteLines } from './bench/remote/remoteLines.ts'
import { measureScale } from './bench/scale/measureScale.ts'
import { scaleLines } from './bench/scale/scaleLines.ts'
import { asTable, type Line } from './bench/table.ts'
import { findBrowser } from './browser/findBrowser.ts'
import { browserFlags, runsAsRoot } from './browser/flags.ts'
import { thisMachine } from './browser/thisMachine.ts'
import { ROOT, runTool } from './test/command.ts'

/** What can be measured by itself: `npm run bench -- methods`. Without a name everything is, in one run. */
const PARTS = ['gate', 'methods', 'placement', 'first', 'again', 'respond', 'draw', 'page', 'engine', 'place', 'briefs', 'build', 'drop', 'remote', 'limit', 'scale', 'brush', 'faults', 'fuzz'] as const

/**
 * `npm run bench [-- PART ...]`: measures the publication gate, the statistical methods, the built app, its engine and the
 * pages of places in a headless Chromium, the briefs of all municipalities and how the steps of the build grow, and writes all
 * figures of one run.
 */
const asked = process.argv.slice(2)
const unknown = asked.find((part) => !PARTS.some((known) => known === part))
if (unknown !== undefined) throw new Error(`no part "${unknown}" to measure: ${PARTS.join(', ')}`)
// By their names alone: `drop`, `brush` and `remote` install what they compare with from the registry of npm, outside the project;
// `limit` makes tables of gigabytes, `scale` whole regions; `faults` tries every file with every fault, which takes hours; `fuzz` reads
// a million hostile links and ten thousand hostile files, an hour on two processors.
const NAMED: readonly string[] = ['drop', 'remote', 'limit', 'scale', 'brush', 'faults', 'fuzz']
const wanted = (part: (typeof PARTS)[number]) => (asked.length === 0 && !NAMED.includes(part)) || asked.includes(part)
const say = (line: string) => console.log(line)

if ((await runTool('tsx', ['scripts/build.ts'])) !== 0) throw new Error('the build failed: nothing was measured')
const lines: Line[] = []
const figures: Record<string, unknown> = {}
if (wanted('gate') || wanted('build')) {
  if (!existsSync(join(ROOT, 'data/datasets/demonstration/raw/demonstration.csv')) && (await runTool('tsx', ['scripts/demonstration.ts'])) !== 0) throw new Error('no raw tables to measure the gate with')
}
let gate: readonly GateRun[] | null = null
if (wanted('fuzz')) {
  const fuzz = await measureFuzz(say, { links: process.env['BENCH_LINKS'] ? Number(process.env['BENCH_LINKS']) : undefined, files: process.env['BENCH_FILES'] ? Number(process.env['BENCH_FILES']) : undefined })
  lines.push(...fuzzLines(fuzz))
  Object.assign(figures, { fuzz })
}
if (wanted('gate')) {
  const growth = await gateGrowth(ROOT, say)
  gate = growth
  const losses = await gateLoss(ROOT, say)
  lines.push(...gateLines(growth, losses))
  Object.assign(figures, { gate: growth, losses })
}
if (wanted('methods')) {
  const methods = await benchMethods(say)
  lines.push(...methods)
  Object.assign(figures, { methods })
}
if (wanted('placement')) {
  const placement = await measurePlacement(ROOT, say)
  lines.push(...placementLines(placement))
  Object.assign(figures, { placement })
}
if (wanted('briefs')) {
  const briefs = await benchBriefs(say)
  lines.push(...briefLines(briefs))
  Object.assign(figures, { briefs })
}
if (wanted('build')) {
  const build = await measureBuild(ROOT, say, gate)
  lines.push(...buildLines(build))
  Object.assign(figures, { build })
}
if (wanted('remote')) {
  const remote = await measureRemote(ROOT, say)
  lines.push(...remoteLines(remote))
  Object.assign(figures, { remote })
}
const found = await findBrowser(thisMachine(say))
const launch = () => chromium.launch({ executablePath: found.path, args: browserFlags(runsAsRoot()) })
const openProfile = (folder: string) => chromium.launchPersistentContext(folder, { executablePath: found.path, args: browserFlags(runsAsRoot()), viewport: { width: 1440, height: 900 }, locale: 'es-GT' })
const browser = await launch()
try {
  const about = machine(browser)
  if (wanted('first')) {
    const first = await measureFirst(browser, ROOT, say)
    lines.unshift(...firstLines(first))
    Object.assign(figures, { first })
  }
  if (wanted('again')) {
    const again = await measureAgain(browser, ROOT, say)
    lines.push(...againLines(again))
    Object.assign(figures, { again })
  }
  if (wanted('respond')) {
    const respond = await measureRespond(browser, ROOT, say)
    lines.push(...respondLines(respond))
    Object.assign(figures, { respond })
  }
  if (wanted('draw')) {
    const draw = await measureDraw(browser, ROOT, say)
    lines.push(...drawLines(draw))
    Object.assign(figures, { draw })
  }
  if (wanted('page')) {
    const measured = await measure(browser, say)
    lines.unshift(...pageLines(measured))
    Object.assign(figures, measured, { engineToSnapshot: measured.engineQuery / measured.snapshotQuery })
  }
  if (wanted('engine')) {
    const engine = await measureEngine(openProfile, ROOT, say)
    lines.push(...engineLines(engine))
    Object.assign(figures, { engine })
  }
  if (wanted('place')) {
    const place = await measurePlacePage(browser, ROOT, say)
    lines.push(...placeLines(place))
    Object.assign(figures, { place })
  }
  if (wanted('drop')) {
    const sizes = process.env['BENCH_TABLES']?.split(',')
    const drop = await measureDrop(launch, ROOT, say, sizes)
    lines.push(...dropLines(drop))
    Object.assign(figures, { drop })
  }
  if (wanted('limit')) {
    const limit = await measureLimit(launch, ROOT, say, process.env['BENCH_ROWS']?.split(',').map(Number))
    lines.push(...limitLines(limit))
    Object.assign(figures, { limit })
  }
  if (wanted('scale')) {
    const scale = await measureScale(launch, ROOT, say, process.env['BENCH_SCALE']?.split(','))
    lines.push(...scaleLines(scale.built, scale.opened))
    Object.assign(figures, { scale })
  }
  if (wanted('brush')) {
    const brush = await measureBrush(launch, ROOT, say, { sizes: process.env['BENCH_SIZES']?.split(','), engines: process.env['BENCH_ENGINES']?.split(',') })
    lines.push(...brushLines(brush))
    Object.assign(figures, { brush })
  }
  if (wanted('faults')) {
    const faults = await measureFaults(launch, ROOT, say)
    lines.push(...faultLines(faults))
    Object.assign(figures, { faults })
  }
  console.log(`\n${asTable(lines)}\n\n${Object.entries(about).map(([key, value]) => `${key} ${value}`).join(', ')}`)
  const folder = join(ROOT, 'bench-output')
  mkdirSync(folder, { recursive: true })
  const path = join(folder, `${String(about['measured']).replaceAll(':', '-')}.json`)
  writeFileSync(path, `${JSON.stringify({ machine: about, ...figures }, null, 2)}\n`)
  console.log(`written: bench-output/${path.split(/[\\/]/).at(-1)}`)
} finally {
  await browser.close()
}
