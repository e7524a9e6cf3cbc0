import { type Import, importsOf, withoutComments } from './source.ts'

/** Folders of src a folder may import besides itself; `query` is the one file src/database/query.ts. */
const MAY_IMPORT: Record<string, readonly string[]> = {
  domain: [],
  // How scripts are started under the policy of the page; nothing of the product is known here.
  workers: [],
  catalog: ['domain', 'query'],
  // `intake`: the shape of what a person brought, so that the engine can load it.
  // `domain`: the SQL of other engines is pure text.
  database: ['intake', 'catalog', 'domain', 'workers'],
  state: ['catalog', 'domain'],
  i18n: ['state', 'catalog'],
  place: ['catalog', 'domain', 'i18n'],
  brief: ['place', 'catalog', 'domain', 'i18n'],
  programme: ['place', 'catalog', 'domain', 'i18n'],
  exchange: ['programme', 'catalog', 'domain'],
  // Data people bring themselves: reading, matching, judging it; the gate judges cells by the same rules.
  intake: ['exchange', 'programme', 'catalog', 'domain', 'data'],
  story: ['programme', 'place', 'catalog', 'domain', 'i18n'],
  charts: ['state', 'catalog', 'domain', 'i18n', 'query'],
  layers: ['state', 'catalog', 'domain', 'i18n', 'query'],
  // `data`: small lists people edit, such as other names of places, that need no question to the database.
  // `service-worker`: what page and worker have agreed on.
  ui: ['service-worker', 'intake', 'data', 'place', 'charts', 'layers', 'state', 'catalog', 'domain', 'i18n', 'database', 'workers'],
  // `domain`: the signature of a release.
  'service-worker': ['place', 'domain'],
  views: ['intake', 'exchange', 'story', 'programme', 'place', 'brief', 'ui', 'charts', 'layers', 'state', 'catalog', 'domain', 'i18n', 'database', 'workers'],
  main: ['views', 'intake', 'story', 'programme', 'place', 'brief', 'ui', 'charts', 'layers', 'state', 'catalog', 'domain', 'i18n', 'database', 'workers'],
  scripts: ['service-worker', 'intake', 'story', 'exchange', 'programme', 'place', 'brief', 'catalog', 'domain', 'database', 'state', 'i18n', 'question'],
}

const REACT = /^(react|react-dom|react-aria-components|react-aria|use-intl\/react|use-intl|recharts|@tanstack\/react-[a-z]+)(\/.*)?$/
const DUCKDB = /^@duckdb\//

/** What would let a text of data become a script, or a worker run without the policy of the page. */
const NEVER: readonly { readonly found: string; readonly pattern: RegExp }[] = [
  { found: 'workers are started by src/workers/startWorker.ts', pattern: /\bnew (?:Shared)?Worker\(/ },
  { found: 'sets HTML from text', pattern: /dangerouslySetInnerHTML|\.(?:inner|outer)HTML\s*=|insertAdjacentHTML|\.setHTMLUnsafe|document\.write|createContextualFragment/ },
  { found: 'runs text as a script', pattern: /\beval\(|\bnew Function\(|\bimportScripts\(/ },
]

/** What a module breaks of the table of who may import whom, one line each; empty when it keeps to it. */
export function brokenRules(path: string, text: string): string[] {
  const own = folderOf(path)
  const allowed = MAY_IMPORT[own]
  if (!allowed) return [`${path}: stands in no known folder`]
  const broken = importsOf(path, text)
    .filter((one) => !(one.local ? mayImport(own, allowed, one) : mayUsePackage(path, own, one)))
    .map((one) => `${path}: ${own} may not import ${one.target}`)
  if (own !== 'ui' && own !== 'main' && own !== 'scripts') {
    const globals = withoutComments(text).match(/(?<![.\w'"-])(?:window|history)\s*[.[?]|typeof window\b|globalThis\.(?:window|history)/g)
    if (globals) broken.push(`${path}: ${[...new Set(globals)].join(', ')} belongs in src/ui or src/main.tsx`)
  }
  for (const { found, pattern } of NEVER) if (own !== 'scripts' && pattern.test(withoutComments(text)) && own !== 'workers') broken.push(`${path}: ${found}`)
  return broken
}

function mayImport(own: string, allowed: readonly string[], one: Import): boolean {
  const target = folderOf(one.target)
  if (target === own || allowed.includes(target)) return true
  if (one.target === 'src/database/query.ts') return allowed.includes('query')
  // The static pages are written when the app is built, by the components the live page begins with.
  if (own === 'scripts' && /^src\/views\/programme\/(renderStatic\.tsx|programmeLinks\.ts)$/.test(one.target)) return true
  if (own === 'scripts' && /^src\/views\/place\/(renderStatic|DirectoryStatic)\.tsx$|^src\/views\/place\/(appWords|placeLinks)\.ts$/.test(one.target)) return true
  if (own === 'scripts' && one.target === 'src/views/first/renderFirst.tsx') return true
  if (own === 'scripts' && /^src\/views\/story\/(renderStory\.tsx|storyLinks\.ts)$/.test(one.target)) return true
  const isQuestion = /^src\/(charts|layers|views)\/.*\b\w*[qQ]uer(y|ies)\.ts$/.test(one.target)
  return isQuestion && allowed.includes('question')
}

function mayUsePackage(path: string, own: string, one: Import): boolean {
  if (DUCKDB.test(one.target)) return own === 'database' || own === 'scripts'
  if (one.target === 'use-intl/core' || one.typeOnly) return true
  if (REACT.test(one.target)) return own === 'ui' || own === 'views' || own === 'main' || path.endsWith('Chart.tsx')
  return true
}

function folderOf(path: string): string {
  if (path.startsWith('scripts/')) return 'scripts'
  if (/^data\/.*\.json$/.test(path)) return 'data'
  if (/^src\/main(-[a-z]+)?\.tsx?$/.test(path)) return 'main'
  return /^src\/([^/]+)\//.exec(path)?.[1] ?? path
}
