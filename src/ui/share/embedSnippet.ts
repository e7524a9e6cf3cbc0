import { withFigure } from '../../state/link/figure.ts'

/**
 * What an embed needs and no more. Scripts draw the figure. Its own origin: without it the page may neither read its own data
 * nor start its worker, since every request of a frame without an origin is one to a foreign host. Popups, which keep
 * nothing of the sandbox, for the link to the whole view, where files can be saved again.
 */
export const EMBED_SANDBOX = 'allow-scripts allow-same-origin allow-popups allow-popups-to-escape-sandbox'

/** Address of the embed of a figure. `site` is the folder of the app, `view` the link of the whole view, `#/explore?…`. */
export function embedAddress(site: string, view: string, figure: string): string {
  return new URL(`embed.html${withFigure(view, figure)}`, site).href
}

/** The view of a place in an embed: `#/place/HN0703?lang=es`. */
export function placeView(id: string, language: 'es' | 'en'): string {
  return `#/place/${id}?lang=${language}`
}

/** The HTML that shows an embed in any page; `height` in pixels, as wide as there is room. */
export function embedSnippet({ address, title, height }: { readonly address: string; readonly title: string; readonly height: number }): string {
  return `<iframe src="${attribute(address)}" title="${attribute(title)}" width="100%" height="${height}" loading="lazy" sandbox="${EMBED_SANDBOX}"></iframe>`
}

function attribute(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}
