import type { PageFacts } from '../../../src/place/place-index.ts'
import type { PlaceLanguage } from '../../../src/place/words.ts'
import { escapedText } from './escapedText.ts'
import { sharingTags } from './sharingTags.ts'

/** The built files a page loads, relative to the folder of the app. */
export interface PageAssets {
  readonly script: string
  readonly preload: readonly string[]
  readonly styles: readonly string[]
}

export interface PageContent {
  readonly language: PlaceLanguage
  readonly title: string
  readonly description: string
  /** The same page in the other language, relative; null where there is none. */
  readonly alternate: string | null
  readonly assets: PageAssets
  /** Null for a page that reads no data. */
  readonly facts: PageFacts | null
  /** A stored file the app will ask for at once, relative to the folder of the app. */
  readonly first: string | null
  /** Markup of the body, already escaped. */
  readonly body: string
  /** What stands instead of maps and charts without JavaScript; null where the page has none. */
  readonly noScript: string | null
  /** The picture of the page where it is shared, relative to the folder of the app. */
  readonly image?: string | null
}

// The policy of the app's first page, without what only the engine needs.
const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; font-src 'self'; connect-src 'self'; worker-src 'self'; manifest-src 'self'; base-uri 'none'; form-action 'none'"

/** A whole page in `es/` or `en/` as HTML. */
export function pageHtml({ language, title, description, alternate, assets, facts, first, body, noScript, image = null }: PageContent): string {
  const other = language === 'es' ? 'en' : 'es'
  const lines = [
    '<!doctype html>',
    `<html lang="${language}">`,
    '<head>',
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover">',
    `<meta http-equiv="Content-Security-Policy" content="${POLICY}">`,
    `<title>${escapedText(title)}</title>`,
    `<meta name="description" content="${escapedText(description)}">`,
    '<meta name="color-scheme" content="light dark">',
    ...(image === null ? [] : sharingTags({ language, title, description, image })),
    '<link rel="icon" href="../icon.svg" type="image/svg+xml">',
    ...assets.styles.map((path) => `<link rel="stylesheet" href="../${path}">`),
    ...(first ? [`<link rel="preload" as="fetch" crossorigin href="../${first}">`] : []),
    ...assets.preload.map((path) => `<link rel="modulepreload" href="../${path}">`),
    ...(alternate ? [`<link rel="alternate" hreflang="${other}" href="${alternate}">`] : []),
    `<script type="module" src="../${assets.script}"></script>`,
    '</head>',
    '<body>',
    ...(noScript === null ? [] : [`<noscript><p class="place-noscript">${escapedText(noScript)}</p></noscript>`]),
    '<p id="state" role="status"></p>',
    `<div id="root">${body}</div>`,
    // A block of data is no script: it may not hold what would end it.
    ...(facts ? [`<script type="application/json" id="facts">${JSON.stringify(facts).replaceAll('<', '\\u003c')}</script>`] : []),
    '</body>',
    '</html>',
  ]
  return `${lines.join('\n')}\n`
}
