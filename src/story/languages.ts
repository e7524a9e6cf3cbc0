/** Stories are read by donors too: two languages more than the rest of the product. */
export const STORY_LANGUAGES = ['es', 'en', 'de', 'fr'] as const
export type StoryLanguage = (typeof STORY_LANGUAGES)[number]

/** Locales whose marks of decimals and thousands the readers know. */
export const STORY_LOCALES = { es: 'es-GT', en: 'en-GB', de: 'de-DE', fr: 'fr-FR' } as const satisfies Record<StoryLanguage, string>

/** The language of the pages that exist in two languages only, as a reader of a story in this one is best served. */
export function pageLanguage(language: StoryLanguage): 'es' | 'en' {
  return language === 'es' ? 'es' : 'en'
}
