import { escapedText } from './escapedText.ts'

const LOCALES = { es: 'es_GT', en: 'en_GB', de: 'de_DE', fr: 'fr_FR' } as const

export interface SharedPage {
  readonly language: keyof typeof LOCALES
  readonly title: string
  readonly description: string
  /** A picture of 1200 by 630, relative to the folder of the app. */
  readonly image: string
}

/**
 * What social networks show of a page (Open Graph), as lines of its head. They take whole addresses only: `ARRAIGO_SITE`, where
 * the app will stand, makes them so when it is built.
 */
export function sharingTags({ language, title, description, image }: SharedPage): string[] {
  const site = process.env['ARRAIGO_SITE']
  const address = site === undefined ? `../${image}` : new URL(image, site.endsWith('/') ? site : `${site}/`).href
  const tag = (name: string, content: string) => `<meta property="og:${name}" content="${escapedText(content)}">`
  return [
    tag('type', 'article'),
    tag('site_name', 'Arraigo'),
    tag('locale', LOCALES[language]),
    tag('title', title),
    tag('description', description),
    tag('image', address),
    tag('image:width', '1200'),
    tag('image:height', '630'),
    '<meta name="twitter:card" content="summary_large_image">',
  ]
}
