import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { CONTENT_POLICIES, policyText } from '../headers/contentPolicies.ts'
import type { PageAssets } from './wholeHtml.ts'
import { GUARD, pageAssets, readBuildManifest } from './pageAssets.ts'

const ENTRY = 'src/main-embed.tsx'

/** Writes `embed.html`, the page that stands in an `<iframe>` of others, into a built app. Throws an Error where the build has no such entry. */
export function writeEmbed(folder: string): void {
  const built = readBuildManifest(folder)
  writeFileSync(join(folder, 'embed.html'), embedHtml(pageAssets(built, ENTRY), pageAssets(built, GUARD).script))
}

/**
 * `embed.html` as text; `guard` is what notices that the program did not come, relative to the folder of the app. No search engine shows
 * it: the whole view is the page to find.
 */
export function embedHtml({ script, preload, styles }: PageAssets, guard: string): string {
  const lines = [
    '<!doctype html>',
    '<html lang="es">',
    '<head>',
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<meta http-equiv="Content-Security-Policy" content="${policyText(CONTENT_POLICIES.embed)}">`,
    '<meta name="referrer" content="no-referrer">',
    '<title>Arraigo</title>',
    '<meta name="robots" content="noindex">',
    '<meta name="color-scheme" content="light dark">',
    '<link rel="icon" href="./icon.svg" type="image/svg+xml">',
    // A link inside a figure leads out of the frame, where there is room for a page.
    '<base target="_blank">',
    ...styles.map((path) => `<link rel="stylesheet" href="./${path}">`),
    ...preload.map((path) => `<link rel="modulepreload" href="./${path}">`),
    `<script defer src="./${guard}"></script>`,
    `<script type="module" src="./${script}"></script>`,
    '</head>',
    '<body>',
    '<noscript><p class="embed-noscript">Arraigo necesita JavaScript para mostrar esta figura. <span lang="en">Arraigo needs JavaScript to show this figure.</span></p></noscript>',
    '<p class="embed-noscript" id="missing" role="alert" hidden>Esta figura no llegó entera. Cargue la página de nuevo. <span lang="en">This figure did not come whole. Load the page again.</span></p>',
    '<div id="root"></div>',
    '</body>',
    '</html>',
  ]
  return `${lines.join('\n')}\n`
}
