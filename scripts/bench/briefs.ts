import { spawn } from 'node:child_process'
import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ROOT } from '../test/command.ts'
import { asSize, asTime } from './statistics.ts'
import type { Line } from './table.ts'

export interface BriefFigures {
  readonly briefs: number
  readonly milliseconds: number
  /** As the command prints it. */
  readonly said: string
  readonly meanBytes: number
  readonly largestBytes: number
}

/** Makes the briefs of all municipalities with the command people use, into a folder of its own. */
export async function benchBriefs(say: (line: string) => void): Promise<BriefFigures> {
  const folder = mkdtempSync(join(tmpdir(), 'arraigo-briefs-'))
  try {
    const started = performance.now()
    const said = await run(['--import', 'tsx', join(ROOT, 'scripts/briefs.ts'), '--out', folder, '--site', 'https://example.org/arraigo/'])
    const milliseconds = performance.now() - started
    const sizes = readdirSync(folder).filter((name) => name.endsWith('.pdf')).map((name) => statSync(join(folder, name)).size)
    say(`briefs: ${sizes.length}`)
    return { briefs: sizes.length, milliseconds, said, meanBytes: sizes.reduce((a, b) => a + b, 0) / sizes.length, largestBytes: Math.max(...sizes) }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

export function briefLines(figures: BriefFigures): readonly Line[] {
  return [
    { what: `briefs of ${figures.briefs} municipalities`, value: asTime(figures.milliseconds), beside: `${asTime(figures.milliseconds / figures.briefs)} each` },
    { what: 'size of a brief', value: asSize(figures.meanBytes), beside: `mean; largest ${asSize(figures.largestBytes)}` },
    { what: 'as the command says', value: '', beside: figures.said.split('\n').slice(-3, -1).join(', ') },
  ]
}

function run(args: readonly string[]): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, { cwd: ROOT, stdio: ['ignore', 'pipe', 'inherit'] })
    let text = ''
    child.stdout.on('data', (part: Buffer) => {
      text += part.toString()
    })
    child.on('error', reject)
    child.on('close', (code) => (code === 0 ? resolve(text.trim()) : reject(new Error(`the briefs failed with code ${code}`))))
  })
}
