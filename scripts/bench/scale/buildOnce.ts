import { fileURLToPath } from 'node:url'
import { buildData } from '../../release/buildData.ts'

/** In a process of its own: makes the release of an invented region and prints what it took, as one line of JSON. */
const [root = ''] = process.argv.slice(2)
const project = fileURLToPath(new URL('../../..', import.meta.url))
const steps: Record<string, number> = {}
const started = performance.now()
await buildData({
  root,
  project,
  pages: false,
  log: (line) => {
    const [, step, seconds] = /^\[\d+\/\d+\] (.+): done in ([\d.]+) s$/.exec(line) ?? []
    if (step !== undefined) steps[step] = Number(seconds)
    console.error(line)
  },
})
// The kernel's count of the process is in kilobytes.
console.log(JSON.stringify({ seconds: (performance.now() - started) / 1000, processor: process.cpuUsage().user / 1e6, memory: process.resourceUsage().maxRSS * 1024, steps }))
