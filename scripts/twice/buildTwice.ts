import { execFileSync, spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { cleanCopy, type Packages } from './cleanCopy.ts'
import { compareFolders, type Comparison } from './compareFolders.ts'
import { SURROUNDINGS, type Surroundings } from './surroundings.ts'

export interface TwiceOptions {
  readonly project: string
  readonly packages: Packages
  /** Whether the copies stay, for a look at what differs. */
  readonly keep: boolean
  readonly log: (line: string) => void
}

/**
 * Builds what is committed twice, each time from nothing and in other surroundings, and returns how the two apps compare.
 * Throws an Error where a copy cannot be made or a build fails.
 */
export async function buildTwice({ project, packages, keep, log }: TwiceOptions): Promise<Comparison> {
  const changed = execFileSync('git', ['status', '--porcelain'], { cwd: project, encoding: 'utf8' }).split('\n').filter(Boolean)
  if (changed.length > 0) log(`what is committed is built; ${changed.length} files here differ from that`)
  const place = mkdtempSync(join(tmpdir(), 'arraigo-twice-'))
  try {
    const [one, other] = [await buildIn(SURROUNDINGS[0]), await buildIn(SURROUNDINGS[1])]
    return compareFolders(one, other)
  } finally {
    if (keep) log(`kept at ${place}`)
    else rmSync(place, { recursive: true, force: true })
  }

  async function buildIn(surroundings: Surroundings): Promise<string> {
    const folder = join(place, surroundings.folder)
    const { TZ, LANG } = surroundings.environment
    log(`\n${surroundings.folder} (${TZ}, ${LANG}):`)
    mkdirSync(dirname(folder), { recursive: true })
    cleanCopy(project, folder, packages, surroundings.touched)
    await runBuild(folder, surroundings.environment, log)
    return join(folder, 'dist')
  }
}

function runBuild(folder: string, environment: Surroundings['environment'], log: (line: string) => void): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ['node_modules/tsx/dist/cli.mjs', 'scripts/build.ts'], {
      cwd: folder,
      stdio: ['ignore', 'pipe', 'inherit'],
      env: { ...process.env, ...environment },
    })
    // Only where a step ends: a build says a line every second.
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      for (const line of text.split('\n')) if (/: done in /.test(line)) log(`  ${line}`)
    })
    child.on('error', reject)
    child.on('close', (code) => (code === 0 ? resolve() : reject(new Error(`the build in ${folder} ended with ${code}`))))
  })
}
