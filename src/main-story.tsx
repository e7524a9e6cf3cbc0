import './ui/tokens.css'
import './ui/base.css'
import './ui/forcedColours.css'
import './views/story/story.css'
import './views/story/step.css'
import './views/story/stage.css'
import './views/story/charts/charts.css'
import './views/story/sources.css'
import { startStory } from './ui/story/startStory.ts'

startStory()
// The page stands without them; on a slow line it keeps the letters of the device, which do not move it when they come.
const QUICK = 2500
if (performance.now() < QUICK) void import('./views/place/fonts.css').catch(() => undefined)
