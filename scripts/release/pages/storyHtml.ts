import { STORY_LANGUAGES, type StoryLanguage } from '../../../src/story/languages.ts'
import { CONTENT_POLICIES, policyText } from '../headers/contentPolicies.ts'
import { type PageAssets, wholeHtml } from './wholeHtml.ts'

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
    policy: policyText(CONTENT_POLICIES.story),
    alternates: others.map((language) => ({ language, address: address(language) })),
    first: null,
    guard: null,
    body: [`<div id="root" class="story-page">${body}</div>`],
  })
}
