import '@fontsource/inter/latin-400.css'
import '@fontsource/inter/latin-600.css'
import './ui/tokens.css'
import './ui/base.css'
import './ui/forcedColours.css'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { preferredLanguage } from './i18n/locales.ts'
import { appearanceInLink } from './state/link/decode.ts'
import { isFramedByOthers } from './ui/framed/isFramedByOthers.ts'
import { browserLanguages, linkAtStart } from './ui/preferences/visitor.ts'
import { App } from './views/App.tsx'
import { guardScripts } from './workers/scriptPolicy.ts'

guardScripts()

const root = document.getElementById('root')
if (!root) throw new Error('the page has no element #root')
if (isFramedByOthers()) {
  const language = appearanceInLink(linkAtStart()).spoken?.language ?? preferredLanguage(browserLanguages())
  void import('./ui/framed/showFramed.ts').then(({ showFramed }) => showFramed(language))
} else {
  createRoot(root).render(
    <StrictMode>
      <App />
    </StrictMode>,
  )
}
