import type { PageFacts } from '../../../src/place/place-index.ts'
import type { PlaceLanguage } from '../../../src/place/words.ts'
import { CONTENT_POLICIES, policyText } from '../headers/contentPolicies.ts'
import { escapedText } from './escapedText.ts'
import { type PageAssets, wholeHtml } from './wholeHtml.ts'

/** What a page says without its program, and the script that notices. */
export interface WithoutProgram {
  /** Instead of maps and charts without JavaScript. */
  readonly noScript: string
  /** Where the program did not come, or not whole. */
  readonly missing: string
  /** Built from `src/main-missing.ts`, relative to the folder of the app. */
  readonly guard: string
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
  /** What the page says where its program does not run; null where it is whole without one. */
  readonly withoutProgram: WithoutProgram | null
  /** The picture of the page where it is shared, relative to the folder of the app. */
  readonly image?: string | null
}

/** A whole page in `es/` or `en/` as HTML. */
export function pageHtml({ alternate, facts, body, withoutProgram, image = null, ...page }: PageContent): string {
  return wholeHtml({
    ...page,
    policy: policyText(CONTENT_POLICIES.page),
    alternates: alternate ? [{ language: page.language === 'es' ? 'en' : 'es', address: alternate }] : [],
    image,
    guard: withoutProgram?.guard ?? null,
    body: [
      ...(withoutProgram === null
        ? []
        : [
            `<noscript><p class="place-noscript">${escapedText(withoutProgram.noScript)}</p></noscript>`,
            `<p class="place-noscript" id="missing" role="alert" hidden>${escapedText(withoutProgram.missing)}</p>`,
          ]),
      '<p id="state" role="status"></p>',
      `<div id="root">${body}</div>`,
      // A block of data is no script: it may not hold what would end it.
      ...(facts ? [`<script type="application/json" id="facts">${JSON.stringify(facts).replaceAll('<', '\\u003c')}</script>`] : []),
    ],
  })
}
