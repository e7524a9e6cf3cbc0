import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { chromium } from '@playwright/test'
import { gateGrowth } from './bench/gateGrowth.ts'
import { gateLoss } from './bench/gateLoss.ts'
import { machine } from './bench/machine.ts'
import { type Arrival, measure } from './bench/measure.ts'
import { asSize, asTime } from './bench/statistics.ts'
import { asTable, type Line } from './bench/table.ts'
import { findBrowser } from './browser/findBrowser.ts'
import { browserFlags, runsAsRoot } from './browser/flags.ts'
import { thisMachine } from './browser/thisMachine.ts'
import { ROOT, runTool } from './test/command.ts'

/** `npm run bench`: builds if needed and measures the built app in a headless Chromium, all figures in one run. */
if ((await runTool('tsx', ['scripts/build.ts'])) !== 0) throw new Error('the build failed: nothing was measured')
if (!existsSync(join(ROOT, 'data/datasets/demonstration/raw/demonstration.csv')) && (await runTool('tsx', ['scripts/demonstration.ts'])) !== 0) throw new Error('no raw tables to measure the gate with')
const gate = await gateGrowth(ROOT, (line) => console.log(line))
const losses = await gateLoss(ROOT, (line) => console.log(line))
const found = await findBrowser(thisMachine((line) => console.log(line)))
const browser = await chromium.launch({ executablePath: found.path, args: browserFlags(runsAsRoot()) })
try {
  const measured = await measure(browser, (line) => console.log(line))
  const about = machine(browser)
  const ratio = measured.engineQuery / measured.snapshotQuery
  const arrival = (what: string, one: Arrival): Line => ({
    what: `${what}, ${one.wire}`,
    value: asTime(one.milliseconds),
    beside: `${asSize(one.bytes)} in ${one.requests} requests, median of ${one.visits}`,
  })
  const lines: Line[] = [
    ...measured.firstMap.map((one) => arrival('first coloured map', one)),
    ...measured.firstMapFromEngine.map((one, index) => {
      const ratio = one.milliseconds / (measured.firstMap[index]?.milliseconds ?? Number.NaN)
      const line = arrival('first coloured map without ready answers', one)
      return { ...line, beside: `${line.beside}, ${ratio.toFixed(1)} x` }
    }),
    ...measured.engineAnswer.map((one) => arrival('first answer of DuckDB', one)),
    { what: 'a question of the first screen, snapshot', value: asTime(measured.snapshotQuery), beside: 'median' },
    { what: 'a question of the first screen, engine', value: asTime(measured.engineQuery), beside: `median, ${ratio.toFixed(1)} x snapshot` },
    ...measured.queries.map(({ name, snapshot, engine }) => ({
      what: `  ${name}`,
      value: `${asTime(snapshot)} | ${asTime(engine)}`,
      beside: `snapshot | engine, ${(engine / snapshot).toFixed(1)} x`,
    })),
  ]
  const [least] = gate
  for (const run of gate) {
    const times = (run.protection + run.attack) / ((least?.protection ?? Number.NaN) + (least?.attack ?? Number.NaN))
    lines.push({
      what: `publication gate, El Salvador, ${run.quarters} quarters, ${run.cells} cells`,
      value: asTime(run.protection + run.attack),
      beside: `protection ${asTime(run.protection)}, attack ${asTime(run.attack)}, ${times.toFixed(1)} x one quarter, ${asSize(run.memory)}, ${run.suppressed} hidden, ${(100 * run.personsLost).toFixed(1)} % of persons`,
    })
  }
  for (const { department, about, choices, loss, bound } of losses) {
    lines.push({
      what: `publication gate, ${department}, ${about}`,
      value: `${(loss / bound).toFixed(2)} x`,
      beside: `${loss} persons hidden for others, at least ${Math.ceil(bound)} by the linear relaxation, ${choices} cells to choose from`,
    })
  }
  console.log(`\n${asTable(lines)}\n\n${Object.entries(about).map(([key, value]) => `${key} ${value}`).join(', ')}`)
  const folder = join(ROOT, 'bench-output')
  mkdirSync(folder, { recursive: true })
  const path = join(folder, `${String(about['measured']).replaceAll(':', '-')}.json`)
  writeFileSync(path, `${JSON.stringify({ machine: about, ...measured, gate, losses, engineToSnapshot: ratio }, null, 2)}\n`)
  console.log(`written: bench-output/${path.split(/[\\/]/).at(-1)}`)
} finally {
  await browser.close()
}
