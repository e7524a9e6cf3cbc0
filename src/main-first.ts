import { preferredLanguage } from './i18n/locales.ts'
import { isFramedByOthers } from './ui/framed/isFramedByOthers.ts'

/** Fields of a link that change what the first picture says in words or colours, and not what it shows. */
const KEPT = new Set(['lang', 'theme', 'release'])

/** Says in which language and theme the first picture stands, or that the link asks for something else. Runs before the page is painted. */
function stand(): void {
  const root = document.documentElement
  const [path = '', query = ''] = window.location.hash.slice(1).split('?')
  const fields = new URLSearchParams(query)
  const language = fields.get('lang')
  const theme = fields.get('theme')
  root.lang = language === 'es' || language === 'en' ? language : preferredLanguage(navigator.languages)
  if (theme === 'light' || theme === 'dark') root.dataset['theme'] = theme
  const isFirst = /^\/?(?:explore\/?)?$/.test(path) && [...fields.keys()].every((name) => KEPT.has(name))
  // In a frame of others the program says that it opens by itself.
  root.dataset['first'] = isFirst && !isFramedByOthers() ? 'shown' : 'none'
}

/** The program did not come, or not whole: the picture stays, and the page says that nothing else will answer. */
function fail(): void {
  if (!programIsHere()) document.documentElement.dataset['program'] = 'missing'
}

function programIsHere(): boolean {
  return document.getElementById('root')?.hasChildNodes() ?? false
}

stand()
// A script that cannot be had says so at its own element, one that is cut short at the window: both pass here.
window.addEventListener('error', fail, { capture: true })
// A link of the picture is followed before the program that knows all links, and languages, is here.
window.addEventListener('hashchange', () => {
  if (!programIsHere()) stand()
})
