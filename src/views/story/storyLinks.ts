import { pageLanguage, type StoryLanguage } from '../../story/languages.ts'

/** Addresses from a story page in `es/`, `en/`, `de/` or `fr/`, relative so that they hold below any path. */
export function storyLinks(id: string, language: StoryLanguage) {
  const pages = pageLanguage(language)
  const folder = pages === language ? '.' : `../${pages}`
  return {
    programme: (programme: string) => `${folder}/programme-${programme}.html`,
    portfolio: `${folder}/programmes.html`,
    map: `../index.html#/explore?lang=${pages}`,
    story: (other: StoryLanguage) => `../${other}/${storyPage(id)}.html`,
    /** Whether these lead to pages in another language than the story. */
    foreign: pages !== language,
  }
}
export type StoryLinks = ReturnType<typeof storyLinks>

/** Name of the page of a story, without ending. */
export function storyPage(id: string): string {
  return `story-${id}`
}
