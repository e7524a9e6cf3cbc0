import './ui/tokens.css'
import './ui/base.css'
import './ui/forcedColours.css'
import './views/embed/embed.css'
import { StrictMode, useSyncExternalStore } from 'react'
import { createRoot } from 'react-dom/client'
import { EmbedApp } from './views/embed/EmbedApp.tsx'

document.getElementById('missing')?.remove()
const site = new URL('./', document.baseURI.replace(/[?#].*$/, ''))
const root = document.getElementById('root')
if (!root) throw new Error('the page has no element #root')
createRoot(root).render(
  <StrictMode>
    <Embed />
  </StrictMode>,
)

/** A page around may give its frame another link: the figure follows. */
function Embed() {
  const link = useSyncExternalStore(
    (listener) => {
      window.addEventListener('hashchange', listener)
      return () => window.removeEventListener('hashchange', listener)
    },
    () => window.location.hash,
  )
  return <EmbedApp link={link} site={site} />
}
