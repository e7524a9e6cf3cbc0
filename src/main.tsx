import '@fontsource/inter/latin-400.css'
import '@fontsource/inter/latin-600.css'
import './ui/tokens.css'
import './ui/base.css'
import './ui/forcedColours.css'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { App } from './views/App.tsx'
import { guardScripts } from './workers/scriptPolicy.ts'

guardScripts()

const root = document.getElementById('root')
if (!root) throw new Error('the page has no element #root')
createRoot(root).render(
  <StrictMode>
    <App />
  </StrictMode>,
)
