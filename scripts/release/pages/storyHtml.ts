import { STORY_LANGUAGES, type StoryLanguage } from '../../../src/story/languages.ts'
import { escapedText } from './escapedText.ts'
import type { PageAssets } from './pageHtml.ts'
import { sharingTags } from './sharingTags.ts'

// The policy of the app's first page, without all that only the engine and the data need: a story brings its data with it.
const POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; connect-src 'self'; manifest-src 'self'; base-uri 'none'; form-action 'none'"

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
export function storyHtml({ language, title, description, address, assets, image, body }: StoryContent): string {
  const lines = [
    '<!doctype html>',
    `<html lang="${language}">`,
    '<head>',
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover">',
    `<meta http-equiv="Content-Security-Policy" content="${POLICY}">`,
    `<title>${escapedText(title)}</title>`,
    `<meta name="description" content="${escapedText(description)}">`,
    ...(image ? sharingTags({ language, title, description, image }) : []),
    '<meta name="color-scheme" content="light dark">',
    '<link rel="icon" href="../icon.svg" type="image/svg+xml">',
    ...assets.styles.map((path) => `<link rel="stylesheet" href="../${path}">`),
    ...assets.preload.map((path) => `<link rel="modulepreload" href="../${path}">`),
    ...STORY_LANGUAGES.filter((other) => other !== language).map((other) => `<link rel="alternate" hreflang="${other}" href="${address(other)}">`),
    `<script type="module" src="../${assets.script}"></script>`,
    '</head>',
    '<body>',
    `<div id="root" class="story-page">${body}</div>`,
    '</body>',
    '</html>',
  ]
  return `${lines.join('\n')}\n`
}
