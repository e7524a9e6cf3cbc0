import { spawn } from 'node:child_process'
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { writePack } from '../../scale/writePack.ts'
import { type ReleaseBytes, releaseBytes } from './releaseBytes.ts'

export interface RegionSize {
  readonly municipalities: number
  readonly countries: number
  readonly years: number
  readonly services: number
}
export interface BuiltRegion extends RegionSize {
  /** Of the whole build and of each of its steps; `processor` is the time of the process alone. */
  readonly seconds: number
  readonly processor: number
  readonly steps: Readonly<Record<string, number>>
  /** Most bytes of memory the build held. */
  readonly memory: number
  readonly bytes: ReleaseBytes
}

const YEARS = 3
const SERVICES = 13
const MIDDLE = { municipalities: 5000, countries: 20 } as const
/** Each of the three is grown by itself, the others at the size of the middle. */
export const SIZES: readonly RegionSize[] = [
  { municipalities: 682, countries: 3, years: YEARS, services: SERVICES },
  { ...MIDDLE, years: YEARS, services: SERVICES },
  ...[1, 9].map((years) => ({ ...MIDDLE, years, services: SERVICES })),
  ...[1, 7].map((services) => ({ ...MIDDLE, years: YEARS, services })),
  { municipalities: 50_000, countries: 200, years: YEARS, services: SERVICES },
]
/** A heap for millions of rows; Node's own share of memory would end before. */
const HEAP = '--max-old-space-size=12000'

/** Folder below which invented regions are written, and the one of a size. */
export function regionFolder(root: string, { municipalities, countries, years, services }: RegionSize): string {
  return join(root, '.cache/scale', `${municipalities}-${countries}-${years}-${services}`)
}

/** Invents a region, makes its release in a new process and looks at what came out. Throws an Error where the build fails. */
export async function buildRegion(root: string, size: RegionSize, say: (line: string) => void): Promise<BuiltRegion> {
  const to = regionFolder(root, size)
  rmSync(to, { recursive: true, force: true })
  await writePack({ ...size, to }, () => undefined)
  say(`scale: a release of ${size.municipalities} municipalities in ${size.countries} countries, ${size.years} years, ${size.services} services`)
  const told = await output([HEAP, '--import', 'tsx', join(root, 'scripts/bench/scale/buildOnce.ts'), to], root)
  const took = JSON.parse(told) as Pick<BuiltRegion, 'seconds' | 'processor' | 'memory' | 'steps'>
  return { ...size, ...took, bytes: releaseBytes(join(to, 'public/data')) }
}

function output(parameters: readonly string[], cwd: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, parameters, { cwd, stdio: ['ignore', 'pipe', 'inherit'] })
    const parts: Buffer[] = []
    child.stdout.on('data', (part: Buffer) => parts.push(part))
    child.on('error', reject)
    child.on('close', (code) => (code === 0 ? resolve(Buffer.concat(parts).toString('utf8')) : reject(new Error(`the build ended with ${code}`))))
  })
}
