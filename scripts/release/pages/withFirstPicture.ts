import { createHash } from 'node:crypto'
import type { FirstPicture } from '../../../src/views/first/renderFirst.tsx'

/** What a page of Vite loads at once. */
const LOADED = /[ \t]*<(?:script type="module"[^>]*><\/script|link rel="(?:modulepreload|stylesheet)"[^>]*)>\n?/g
const ROOT = '<div id="root"></div>'

/**
 * `index.html` as Vite wrote it, with the first picture before the live screen. The sheet of the picture stands in the page and
 * is allowed by its hash; the small script at `script` reads the link before anything is painted; all that the live screen
 * needs is asked for after the picture. Throws an Error where the page is not as expected.
 */
export function withFirstPicture(html: string, { css, before, over, after }: FirstPicture, script: string): string {
  const loaded = html.match(LOADED)
  if (!loaded || !html.includes(ROOT) || !html.includes("style-src 'self'")) throw new Error('index.html is not as Vite writes it: the first picture has no place in it')
  if (/<\/style|<\/script/i.test(css)) throw new Error('the sheet of the first picture would end itself')
  const hash = createHash('sha256').update(css).digest('base64')
  const trimmed = loaded.map((tag) => tag.trim())
  const later = [...trimmed.filter((tag) => tag.includes('"stylesheet"')), ...trimmed.filter((tag) => tag.startsWith('<script')), ...trimmed.filter((tag) => tag.includes('"modulepreload"'))]
  return html
    .replaceAll(LOADED, '')
    .replace("style-src 'self'", `style-src 'self' 'sha256-${hash}'`)
    .replace('  </head>', () => `    <style>${css}</style>\n    <script src="${script}"></script>\n  </head>`)
    .replace(ROOT, () => `${before}${over}${after}\n    ${ROOT}`)
    .replace('  </body>', () => `    ${later.join('\n    ')}\n  </body>`)
}
