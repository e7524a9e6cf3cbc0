import { editDistance } from '../../domain/search/editDistance.ts'
import { plainText } from '../../domain/search/plainText.ts'
import type { PlaceLanguage } from '../../place/words.ts'
import { appWords } from './appWords.ts'

const SUGGESTIONS = 3

/** Makes the search field of the directory work: without it the list is whole, and the browser's own search finds names. */
export function filterDirectory(directory: HTMLElement, language: PlaceLanguage): void {
  const t = appWords(language)
  const field = directory.querySelector<HTMLInputElement>('input[type="search"]')
  const said = directory.querySelector('output')
  const places = [...directory.querySelectorAll<HTMLElement>('[data-place]')].map((element) => ({
    element,
    name: element.dataset['name'] ?? '',
    text: plainText(`${element.dataset['name'] ?? ''} ${element.dataset['place'] ?? ''}`),
    plain: plainText(element.dataset['name'] ?? ''),
  }))
  const groups = [...directory.querySelectorAll<HTMLElement>('[data-group]')]
  if (!field || !said) return
  field.closest<HTMLElement>('[hidden]')?.removeAttribute('hidden')
  field.addEventListener('input', () => {
    const wanted = plainText(field.value)
    const words = wanted.split(' ')
    const found = new Set(places.filter(({ text }) => words.every((word) => text.includes(word))).map(({ element }) => element))
    const shown = new Set([...found].flatMap(groupsAround))
    for (const group of groups) group.hidden = !shown.has(group)
    // What a place lies in stays in sight: several places share a name, and only their department tells them apart.
    for (const { element } of places) element.hidden = !found.has(element) && !element.parentElement?.matches('[data-group]:not([hidden])')
    said.textContent = wanted === '' ? '' : found.size > 0 ? t('directory.found', { count: found.size }) : suggestion(wanted)
  })

  function suggestion(wanted: string): string {
    const near = places
      .map(({ name, plain }) => ({ name, distance: editDistance(wanted, plain, 3) }))
      .filter(({ distance }) => distance <= 2)
      .toSorted((one, other) => one.distance - other.distance)
    const names = [...new Set(near.map(({ name }) => name))].slice(0, SUGGESTIONS)
    return names.length > 0 ? t('directory.none', { names: names.join(', ') }) : t('directory.nothing')
  }
}

/** The groups an element stands in, from near to far. */
function groupsAround(element: Element): Element[] {
  const group = element.closest('[data-group]')
  return group ? [group, ...(group.parentElement ? groupsAround(group.parentElement) : [])] : []
}
