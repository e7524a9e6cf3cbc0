import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fingerprint } from './fingerprint.ts'

/** One piece of work of the build: what it reads, what it writes, and how. Paths are relative to the root. */
export interface Step {
  readonly name: string
  /** Files and folders it reads. */
  readonly inputs: readonly string[]
  /** Files and folders of the code that does it, the versions of its libraries included. */
  readonly code: readonly string[]
  readonly parameters?: unknown
  /** Files and folders it writes. */
  readonly outputs: readonly string[]
  run(report: (message: string) => void): Promise<void>
}

export interface Pipeline {
  readonly root: string
  /** Where fingerprints are kept between runs, e.g. `.cache/steps`. */
  readonly stateFolder: string
  /** Told one line at a time. */
  readonly log: (line: string) => void
}

/**
 * Runs the steps in order and skips each whose inputs, code and parameters are those of its last run and whose
 * outputs are still what that run left. Returns the names of the steps that ran. What a step throws ends the run,
 * and the step is run anew the next time.
 */
export async function runSteps(pipeline: Pipeline, steps: readonly Step[]): Promise<string[]> {
  const ran: string[] = []
  for (const [index, step] of steps.entries()) {
    const label = `[${index + 1}/${steps.length}] ${step.name}`
    const before = stateBefore(pipeline, step)
    if (isUnchanged(pipeline, step, before)) {
      pipeline.log(`${label}: unchanged`)
      continue
    }
    pipeline.log(`${label} ...`)
    const started = performance.now()
    rmSync(stateFile(pipeline, step), { force: true })
    await step.run((message) => pipeline.log(`    ${message}`))
    mkdirSync(pipeline.stateFolder, { recursive: true })
    const after = { inputs: before, outputs: fingerprint(pipeline.root, step.outputs) }
    writeFileSync(stateFile(pipeline, step), `${JSON.stringify(after)}\n`)
    pipeline.log(`${label}: done in ${((performance.now() - started) / 1000).toFixed(1)} s`)
    ran.push(step.name)
  }
  return ran
}

function stateFile(pipeline: Pipeline, step: Step): string {
  return join(pipeline.stateFolder, `${step.name.replaceAll(/[^a-z0-9]+/gi, '-')}.json`)
}

function stateBefore(pipeline: Pipeline, step: Step): string {
  const read = fingerprint(pipeline.root, [...step.inputs, ...step.code])
  return createHash('sha256').update(`${read}\0${JSON.stringify(step.parameters ?? null)}\0${step.outputs.join('\0')}`).digest('hex')
}

function isUnchanged(pipeline: Pipeline, step: Step, inputs: string): boolean {
  const file = stateFile(pipeline, step)
  if (!existsSync(file)) return false
  const last = JSON.parse(readFileSync(file, 'utf8')) as { inputs: string; outputs: string }
  return last.inputs === inputs && last.outputs === fingerprint(pipeline.root, step.outputs)
}
