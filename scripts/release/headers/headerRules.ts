import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import { isLasting } from '../../../src/service-worker/lasting.ts'
import { filesBelow } from '../../pipeline/fingerprint.ts'
import { CONTENT_POLICIES, headerPolicy, type PolicyName, withStyleHash } from './contentPolicies.ts'
import { CACHE, EVERYWHERE, type FileHeaders, type HeaderRule, type SiteHeaders } from './siteHeaders.ts'

/** The sheet that stands in the first page itself. */
const SHEET = /<style>([\s\S]*?)<\/style>/

/** The headers of a built app, from the files it has and the policies their pages carry. */
export function siteHeaders(folder: string): SiteHeaders {
  const paths = filesBelow(folder)
    .map((file) => relative(folder, file).split(sep).join('/'))
    .filter((path) => !isForHost(path))
  const app = appPolicy(folder)
  const files = new Map(paths.map((path): [string, FileHeaders] => [path, headersOfFile(path, app)]))
  return { everywhere: EVERYWHERE, rules: [...namesOfFirst(files), ...rulesBelow('', files)].toSorted((one, other) => Number(one.path.endsWith('*')) - Number(other.path.endsWith('*'))) }
}

/** Which policy a file of the app stands under, by its path in it. */
export function policyOf(path: string): PolicyName {
  if (path === 'index.html') return 'app'
  if (path === 'embed.html') return 'embed'
  if (/^[a-z]{2}\/story-[^/]+\.html$/.test(path)) return 'story'
  if (/^[a-z]{2}\/[^/]+\.html$/.test(path)) return 'page'
  if (path.startsWith('data/certificates/')) return 'certificate'
  // Workers are started from stubs that take over the policy of the page; one that were not would stand under that of the app.
  return /^assets\/|\.m?js$/.test(path) ? 'app' : 'file'
}

/** Files that are read by a host and shown to nobody. */
export function isForHost(path: string): boolean {
  return /^(?:_headers|\.htaccess|\.nojekyll|vercel\.json|staticwebapp\.config\.json|hosts\/.*|\.vite\/.*)$/.test(path)
}

function appPolicy(folder: string): string {
  const page = join(folder, 'index.html')
  const sheet = existsSync(page) ? SHEET.exec(readFileSync(page, 'utf8'))?.[1] : undefined
  const policy = sheet === undefined ? CONTENT_POLICIES.app : withStyleHash(CONTENT_POLICIES.app, createHash('sha256').update(sheet).digest('base64'))
  return headerPolicy('app', policy)
}

function headersOfFile(path: string, app: string): FileHeaders {
  const name = policyOf(path)
  return { policy: path === 'index.html' ? app : headerPolicy(name), cache: isLasting(path) ? CACHE.lasting : CACHE.changing }
}

/** The first page is asked for as the folder too, and some hosts serve `embed.html` as `embed`. */
function namesOfFirst(files: ReadonlyMap<string, FileHeaders>): HeaderRule[] {
  return [...files].flatMap(([path, headers]) => {
    if (path.includes('/') || !path.endsWith('.html')) return []
    return [{ path: path === 'index.html' ? '' : path.slice(0, -'.html'.length), ...headers }]
  })
}

/**
 * The fewest rules for a folder: one for all below it where they are kept alike, and one each for those of another policy. Where files
 * are not kept alike no rule overlaps another, because some hosts join two rules that name a file: two policies joined both hold
 * (CSP Level 3, section 8.1), two orders to a cache contradict each other.
 */
function rulesBelow(folder: string, files: ReadonlyMap<string, FileHeaders>): HeaderRule[] {
  const below = [...files].filter(([path]) => path.startsWith(folder))
  const caches = new Set(below.map(([, { cache }]) => cache))
  if (folder !== '' && caches.size === 1) {
    const usual = mostFrequent(below.map(([, headers]) => headers))
    return [...below.filter(([, { policy }]) => policy !== usual.policy).map(([path, headers]) => ({ path, ...headers })), { path: `${folder}*`, ...usual }]
  }
  const inside = new Set(below.flatMap(([path]) => (path.slice(folder.length).includes('/') ? [`${folder}${path.slice(folder.length).split('/')[0]}/`] : [])))
  const own = below.filter(([path]) => !path.slice(folder.length).includes('/'))
  return [...own.map(([path, headers]) => ({ path, ...headers })), ...[...inside].flatMap((one) => rulesBelow(one, files))]
}

function mostFrequent(all: readonly FileHeaders[]): FileHeaders {
  const count = (policy: string) => all.filter((one) => one.policy === policy).length
  const [first] = [...new Map(all.map((one) => [one.policy, one])).values()].toSorted((one, other) => count(other.policy) - count(one.policy))
  if (!first) throw new Error('a folder without files')
  return first
}
