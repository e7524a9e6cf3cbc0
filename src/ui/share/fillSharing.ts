import { embedAddress, embedSnippet } from './embedSnippet.ts'

/** Pixels a figure of a page needs; a person can change the number. */
const HEIGHT = 560

/** Fills the fields of a static page with the code of its figures and shows them; a field is selected whole when it is reached. */
export function fillSharing(page: Document, site: string): void {
  for (const section of page.querySelectorAll<HTMLElement>('[data-sharing]')) {
    for (const field of section.querySelectorAll<HTMLTextAreaElement>('textarea[data-figure]')) {
      const address = embedAddress(site, section.dataset['sharing'] ?? '', field.dataset['figure'] ?? '')
      field.value = embedSnippet({ address, title: page.title, height: HEIGHT })
      field.addEventListener('focus', () => field.select())
    }
    section.hidden = false
  }
}
