import { escapedText } from './escapedText.ts'
import { sharingTags, type SharedPage } from './sharingTags.ts'

/** The built files a page loads, relative to the folder of the app. */
export interface PageAssets {
  readonly script: string
  readonly preload: readonly string[]
  readonly styles: readonly string[]
}

export interface WholePage {
  readonly language: SharedPage['language']
  readonly title: string
  readonly description: string
  /** What the page may load, as a Content Security Policy. */
  readonly policy: string
  readonly assets: PageAssets
  /** The same page in other languages, relative. */
  readonly alternates: readonly { readonly language: string; readonly address: string }[]
  /** The picture of the page where it is shared, relative to the folder of the app. */
  readonly image: string | null
  /** A stored file the page will ask for at once, relative to the folder of the app. */
  readonly first: string | null
  /** Markup of the body, already escaped, a line each. */
  readonly body: readonly string[]
  /** The script that says that the program did not come, relative to the folder of the app; null where the page is whole without one. */
  readonly guard: string | null
}

/** A whole page that stands in a folder of its language, such as `es/`, as HTML. */
export function wholeHtml({ language, title, description, policy, assets, alternates, image, first, body, guard }: WholePage): string {
  const lines = [
    '<!doctype html>',
    `<html lang="${language}">`,
    '<head>',
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover">',
    `<meta http-equiv="Content-Security-Policy" content="${policy}">`,
    '<meta name="referrer" content="no-referrer">',
    `<title>${escapedText(title)}</title>`,
    `<meta name="description" content="${escapedText(description)}">`,
    '<meta name="color-scheme" content="light dark">',
    ...(image === null ? [] : sharingTags({ language, title, description, image })),
    '<link rel="icon" href="../icon.svg" type="image/svg+xml">',
    ...assets.styles.map((path) => `<link rel="stylesheet" href="../${path}">`),
    ...(first === null ? [] : [`<link rel="preload" as="fetch" crossorigin href="../${first}">`]),
    ...assets.preload.map((path) => `<link rel="modulepreload" href="../${path}">`),
    ...alternates.map((other) => `<link rel="alternate" hreflang="${other.language}" href="${other.address}">`),
    ...(guard === null ? [] : [`<script defer src="../${guard}"></script>`]),
    `<script type="module" src="../${assets.script}"></script>`,
    '</head>',
    '<body>',
    ...body,
    '</body>',
    '</html>',
  ]
  return `${lines.join('\n')}\n`
}
