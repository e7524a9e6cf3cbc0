// The pages of programmes are whole without a script; this brings their style sheets, and the letters once the text stands.
import './ui/tokens.css'
import './ui/base.css'
import './ui/forcedColours.css'
import './views/programme/programme.css'
import './views/programme/parts.css'
import './views/programme/FigureDetails.css'
import './views/programme/RegionDrawing.css'
import './views/programme/portfolio.css'
import './views/programme/monitoring/MonitoringSection.css'
import { fillSharing } from './ui/share/fillSharing.ts'

fillSharing(document, new URL('../', document.baseURI.replace(/[?#].*$/, '')).href)
void import('./views/place/fonts.css').catch(() => undefined)
