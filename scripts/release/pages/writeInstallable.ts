import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { INSTALL_LIST } from '../../../src/service-worker/facts.ts'
import { previewImage } from '../previews/previewImage.ts'

/** Sides of the pictures in pixels: what a home screen and a start screen ask for. */
const SIDES = [192, 512] as const
/** A system may cut a maskable picture down to a circle of four fifths of its side (W3C Web Application Manifest, section 1.7.3.1). */
const SAFE_SHARE = 0.8

/**
 * Writes into a built app what makes it installable: its description for the browser (W3C Web Application Manifest) and pictures of
 * its icon. Throws an Error where the icon is no square drawing, or `index.html` has no place to name the description.
 */
export function writeInstallable(folder: string): void {
  const icon = readFileSync(join(folder, 'icon.svg'), 'utf8')
  const { side, ground, mark } = partsOf(icon)
  for (const pixels of SIDES) writeFileSync(join(folder, `icon-${pixels}.png`), previewImage(icon.replace('<svg ', `<svg width="${pixels}" height="${pixels}" `)))
  const [, largest] = SIDES
  writeFileSync(join(folder, `icon-${largest}-maskable.png`), previewImage(maskable(side, ground, mark, largest)))
  writeFileSync(join(folder, INSTALL_LIST), `${JSON.stringify(description(ground), null, 2)}\n`)
  const page = join(folder, 'index.html')
  writeFileSync(page, naming(readFileSync(page, 'utf8')))
}

/** The first page with a link to the description; browsers look for it in the head alone. */
export function naming(html: string): string {
  if (html.split('</head>').length !== 2) throw new Error('index.html has not one place to name what makes it installable')
  return html.replace('</head>', () => `  <link rel="manifest" href="./${INSTALL_LIST}" />\n  </head>`)
}

function description(ground: string) {
  return {
    id: './',
    name: 'Arraigo: servicios para personas migrantes retornadas',
    short_name: 'Arraigo',
    description: 'Cobertura, brechas y resultados de los servicios para personas migrantes retornadas, por municipio de El Salvador, Honduras y Guatemala.',
    lang: 'es',
    dir: 'ltr',
    start_url: './',
    scope: './',
    display: 'standalone',
    background_color: '#ffffff',
    theme_color: ground,
    categories: ['government', 'social', 'navigation'],
    icons: [
      { src: 'icon.svg', sizes: 'any', type: 'image/svg+xml' },
      ...SIDES.map((side) => ({ src: `icon-${side}.png`, sizes: `${side}x${side}`, type: 'image/png' })),
      { src: 'icon-512-maskable.png', sizes: '512x512', type: 'image/png', purpose: 'maskable' },
    ],
  }
}

/** The icon taken apart: its side, the colour it stands on, and what is drawn upon it. */
function partsOf(icon: string): { readonly side: number; readonly ground: string; readonly mark: string } {
  const [, side, ground, mark] = /viewBox="0 0 (\d+) \1"[^>]*><rect[^>]*fill="(#[0-9a-f]{6})"\/>(.*)<\/svg>/s.exec(icon) ?? []
  if (side === undefined || ground === undefined || mark === undefined) throw new Error('icon.svg is not a mark on a square ground')
  return { side: Number(side), ground, mark }
}

function maskable(side: number, ground: string, mark: string, pixels: number): string {
  const inset = (side * (1 - SAFE_SHARE)) / 2
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${side} ${side}" width="${pixels}" height="${pixels}"><rect width="${side}" height="${side}" fill="${ground}"/><g transform="translate(${inset} ${inset}) scale(${SAFE_SHARE})">${mark}</g></svg>`
}
