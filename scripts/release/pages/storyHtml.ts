import { STORY_LANGUAGES, type StoryLanguage } from '../../../src/story/languages.ts'
import { type PageAssets, wholeHtml } from './wholeHtml.ts'

// The policy of the app's first page, without all that only the engine and the data need: a story brings its data with it.
const POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; connect-src 'self'; manifest-src 'self'; base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'; trusted-types default"

export interface StoryContent {
  readonly language: StoryLanguage
  readonly title: string
  readonly description: string
  /** The same page in a language, relative. */
  readonly address: (language: StoryLanguage) => string
  readonly assets: PageAssets
  /** A picture of the page for others to show, relative to the folder of the app; null where there is none. */
  readonly image: string | null
  /** Markup of the body, already escaped. */
  readonly body: string
}

/** A whole story page in `es/`, `en/`, `de/` or `fr/` as HTML. */
export function storyHtml({ address, body, ...page }: StoryContent): string {
  const others = STORY_LANGUAGES.filter((other) => other !== page.language)
  return wholeHtml({
    ...page,
    policy: POLICY,
    alternates: others.map((language) => ({ language, address: address(language) })),
    first: null,
    body: [`<div id="root" class="story-page">${body}</div>`],
  })
}
