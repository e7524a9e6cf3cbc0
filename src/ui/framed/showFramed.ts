import './framed.css'
import en from '../../i18n/framed/en.json'
import es from '../../i18n/framed/es.json'
import type { Language } from '../../state/app-state.ts'

/** Spanish is the reference; apart from the words of figures, which weigh what a figure may weigh already. */
const WORDS: Readonly<Record<Language, typeof es>> = { es, en }

/**
 * Puts a calm notice in the place of the whole page: that it opens in a window of its own, and the link to it. Nothing else is on the
 * page, so that no click can be led to anything.
 */
export function showFramed(language: Language): void {
  const words = WORDS[language]
  const main = document.createElement('main')
  main.className = 'framed'
  const title = document.createElement('h1')
  title.textContent = words.title
  const text = document.createElement('p')
  text.textContent = words.text
  const link = document.createElement('a')
  link.href = window.location.href
  link.target = '_blank'
  link.rel = 'noopener'
  link.textContent = words.open
  main.append(title, text, link)
  document.body.replaceChildren(main)
  document.documentElement.lang = language
}
