import { parseArgs } from 'node:util'
import type { PlaceLanguage } from '../../src/place/words.ts'

export interface BriefOptions {
  /** Folder the briefs are written to; made where it is not there. */
  readonly out: string
  /** Id of the one place wanted; null for all municipalities. */
  readonly only: string | null
  readonly language: PlaceLanguage
  /** Where the pages stand, ending in a slash; null where not told: the briefs then carry no address. */
  readonly site: string | null
  /** Folder of the release. */
  readonly data: string
}

/** Options of the command. Throws an Error that says how to call it. */
export function briefOptions(args: readonly string[]): BriefOptions {
  const text = { type: 'string' } as const
  const { values } = parseArgs({ args: [...args], options: { out: text, only: text, lang: text, site: text, data: text } })
  const { out, only = null, lang = 'es', site, data = 'public/data' } = values
  if (out === undefined || out === '') throw new Error('say where to write: npm run briefs -- --out DIR [--only ID] [--lang es|en] [--site https://...]')
  if (lang !== 'es' && lang !== 'en') throw new Error(`no language "${lang}": es or en`)
  return { out, only, language: lang, site: site === undefined ? null : siteAddress(site), data }
}

function siteAddress(site: string): string {
  if (!URL.canParse(site) || !/^https?:/.test(site)) throw new Error(`"${site}" is no address of a site, such as https://example.org/arraigo/`)
  return site.endsWith('/') ? site : `${site}/`
}
