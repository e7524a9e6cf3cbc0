import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join, relative } from 'node:path'
import type { Certificate } from '../../../../src/catalog/certificate.ts'
import { readManifest } from '../../../../scripts/gate/publish/manifest.ts'

/** sha256 of every file below a folder, by its path; those of unfinished releases left out. */
export function filesOf(folder: string): Record<string, string> {
  const found: Record<string, string> = {}
  const walk = (path: string) => {
    for (const name of readdirSync(path).sort()) {
      if (name.startsWith('.new-') || name.endsWith('.new')) continue
      const inner = join(path, name)
      if (statSync(inner).isDirectory()) walk(inner)
      else found[relative(folder, inner)] = createHash('sha256').update(readFileSync(inner)).digest('hex')
    }
  }
  if (existsSync(folder)) walk(folder)
  return found
}

/** Name of the current release after every file its certificate names was found as it must be; throws where one is not. */
export function wholeRelease(tables: string): string {
  const { current, releases } = readManifest(tables)
  const folder = join(tables, releases.find(({ release }) => release === current)?.path ?? 'nowhere')
  const certificate = JSON.parse(readFileSync(join(folder, 'certificate.json'), 'utf8')) as Certificate
  if (certificate.release !== current) throw new Error(`the certificate is of ${certificate.release}, not ${current}`)
  for (const [file, hash] of Object.entries(certificate.files)) {
    const actual = createHash('sha256').update(readFileSync(join(folder, file))).digest('hex')
    if (actual !== hash) throw new Error(`${file} is not what the certificate names`)
  }
  return current
}
