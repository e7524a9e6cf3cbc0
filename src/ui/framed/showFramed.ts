import './framed.css'
import { embedWords } from '../../i18n/embed/embedWords.ts'
import type { Language } from '../../state/app-state.ts'

/**
 * Puts a calm notice in the place of the whole page: that it opens in a window of its own, and the link to it. Nothing else is on the
 * page, so that no click can be led to anything.
 */
export function showFramed(language: Language): void {
  const t = embedWords(language)
  const main = document.createElement('main')
  main.className = 'framed'
  const title = document.createElement('h1')
  title.textContent = t('framed.title')
  const text = document.createElement('p')
  text.textContent = t('framed.text')
  const link = document.createElement('a')
  link.href = window.location.href
  link.target = '_blank'
  link.rel = 'noopener'
  link.textContent = t('framed.open')
  main.append(title, text, link)
  document.body.replaceChildren(main)
  document.documentElement.lang = language
}
