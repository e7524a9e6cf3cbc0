import './ui/tokens.css'
import './ui/base.css'
import './ui/forcedColours.css'
import './views/place/Directory.css'
import { createRoot } from 'react-dom/client'
import { type PageFacts, placeInAddress } from './place/place-index.ts'
import { isFramedByOthers } from './ui/framed/isFramedByOthers.ts'
import { appWords } from './views/place/appWords.ts'
import { filterDirectory } from './views/place/filterDirectory.ts'
import { failureWords, filesFor, PlaceApp } from './views/place/PlaceApp.tsx'

document.getElementById('missing')?.remove()
const site = new URL('../', document.baseURI.replace(/[?#].*$/, ''))
const language = document.documentElement.lang === 'en' ? 'en' : 'es'
const place = placeInAddress(window.location.pathname)
const directory = document.getElementById('directory')
// On a slow line the letters would hold the page up by a second, and move it when they come: it then keeps those of the
// device, and has ours from the next page on, when they are kept.
const QUICK = 2500
const letters = () => void import('./views/place/fonts.css').catch(() => undefined)
if (navigator.serviceWorker?.controller || !place) letters()
if (isFramedByOthers()) void import('./ui/framed/showFramed.ts').then(({ showFramed }) => showFramed(language))
else if (place) void open(place.id)
else if (directory) filterDirectory(directory, language)

/** Puts the whole page in the place of the summary once its data is there; until then, and if it fails, the summary stays. */
async function open(id: string): Promise<void> {
  const root = document.getElementById('root')
  const state = document.getElementById('state')
  const facts = JSON.parse(document.getElementById('facts')?.textContent ?? '{}') as PageFacts
  if (!root || !state) throw new Error('the page has no element #root or #state')
  state.className = 'place-state'
  state.textContent = appWords(language)('loading')
  try {
    const file = await filesFor(facts, id, site)
    const address = window.location.href.replace(/[?#].*$/, '')
    state.textContent = ''
    state.hidden = true
    createRoot(root).render(<PlaceApp facts={facts} language={language} id={id} site={site} file={file} address={address} />)
    performance.mark('arraigo:place')
    if (performance.now() < QUICK) letters()
  } catch (error) {
    state.hidden = false
    state.className = 'place-state place-state--failed'
    state.textContent = failureWords(error, id, language, root.childElementCount === 0)
    const retry = document.createElement('button')
    retry.type = 'button'
    retry.textContent = appWords(language)('retry')
    retry.addEventListener('click', () => void open(id))
    const all = document.createElement('a')
    all.href = './index.html'
    all.textContent = appWords(language)('all')
    state.append(' ', ...(error instanceof RangeError ? [] : [retry, ' ']), all)
  }
}
