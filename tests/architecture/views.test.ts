import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { LEVELS } from '../../src/catalog/level.ts'
import { ANALYSES, DISPLAYS, VIEWS } from '../../src/state/app-state.ts'
import { EXPLORE_FIGURES, PLACE_FIGURES, PORTFOLIO_FIGURES, PROGRAMME_FIGURES } from '../../src/state/link/figure.ts'
import { CLUSTER_STATISTICS, OUTCOME_PICTURES, SPANS } from '../../src/state/method-settings.ts'
import { EVERY_VIEW, VIEW_GROUPS } from '../e2e/frame/views.ts'
import { ROOT, textOf } from './source.ts'

const below = (folder: string) => readdirSync(join(ROOT, folder), { withFileTypes: true })
const namesOf = (folder: string) => below(folder).filter((entry) => entry.name.endsWith('.json')).map(({ name }) => name.replace('.json', ''))
const certified = () => below('data/datasets').filter((entry) => entry.isDirectory() && readdirSync(join(ROOT, 'data/datasets', entry.name)).includes('tables')).map(({ name }) => name)

/** Whatever the product can show, each by the list that the product itself takes it from. */
function shownByProduct(): string[] {
  return [
    ...VIEWS.map((view) => `view:${view}`),
    ...ANALYSES.map((analysis) => `analysis:${analysis}`),
    ...DISPLAYS.map((display) => `display:${display}`),
    ...OUTCOME_PICTURES.map((picture) => `picture:${picture}`),
    ...CLUSTER_STATISTICS.map((statistic) => `statistic:${statistic}`),
    ...SPANS.map((span) => `span:${span}`),
    ...LEVELS.map((level) => `page:${level}`),
    ...EXPLORE_FIGURES.map((figure) => `embed:explore:${figure}`),
    ...PLACE_FIGURES.map((figure) => `embed:place:${figure}`),
    ...PROGRAMME_FIGURES.map((figure) => `embed:programme:${figure}`),
    ...PORTFOLIO_FIGURES.map((figure) => `embed:portfolio:${figure}`),
    ...namesOf('data/programmes').map((id) => `programme:${id}`),
    ...namesOf('data/stories').map((id) => `story:${id}`),
    ...certified().map((id) => `certificate:${id}`),
    'page:without-scripts',
    'page:stand-in',
    'page:directory',
    'page:first-picture',
    'page:portfolio',
    'embed:wrong',
  ]
}

/** Folders of src/views, each with a view that shows it: a new one has to be named here, and the check above then asks for its view. */
const FOLDERS: Readonly<Record<string, string>> = {
  console: 'view:sql',
  data: 'view:data',
  embed: 'embed:explore:map',
  explore: 'view:explore',
  first: 'page:first-picture',
  own: 'view:own',
  place: 'page:municipality',
  programme: 'page:portfolio',
  story: 'story:regreso',
}
/** Analyses with a screen of their own, by folder of src/views/explore. */
const SCREENS = below('src/views/explore').filter((entry) => entry.isDirectory() && readdirSync(join(ROOT, 'src/views/explore', entry.name)).some((file) => file.endsWith('Screen.tsx'))).map(({ name }) => name)

describe('the list of every view', () => {
  const shown = new Set(EVERY_VIEW.flatMap(({ shows }) => shows))

  it('has a witness for whatever the product can show', () => {
    expect(shownByProduct().length).toBeGreaterThan(60)
    expect(shownByProduct().filter((part) => !shown.has(part))).toEqual([])
  })

  it('names nothing the product cannot show', () => {
    const known = new Set(shownByProduct())
    expect([...shown].filter((part) => !known.has(part))).toEqual([])
  })

  it('has a view for every folder of views and for every analysis with a screen', () => {
    expect(below('src/views').filter((entry) => entry.isDirectory()).map(({ name }) => name).filter((name) => !shown.has(FOLDERS[name] ?? name))).toEqual([])
    expect(SCREENS.length).toBeGreaterThan(5)
    expect(SCREENS.filter((name) => !shown.has(`analysis:${name}`))).toEqual([])
  })

  it('knows every program of the page by the views it makes', () => {
    const programs = readdirSync(join(ROOT, 'src')).filter((name) => /^main(-[a-z]+)?\.tsx?$/.test(name))
    expect(programs).toEqual(['main-embed.tsx', 'main-first.ts', 'main-missing.ts', 'main-place.tsx', 'main-programme.tsx', 'main-story.tsx', 'main.tsx'])
  })

  it('knows every static page the build writes', () => {
    const writers = readdirSync(join(ROOT, 'scripts/release/pages')).filter((name) => /writeFileSync\(.*html/i.test(textOf(`scripts/release/pages/${name}`)))
    // The worker's writer marks index.html with its build.
    expect(writers).toEqual(['writeEmbed.ts', 'writeFirstPicture.ts', 'writePages.ts', 'writeProgrammePages.ts', 'writeServiceWorker.ts', 'writeStories.ts'])
  })

  it('has different names, and each in a group that is gone through', () => {
    expect(new Set(EVERY_VIEW.map(({ name }) => name)).size).toBe(EVERY_VIEW.length)
    expect(EVERY_VIEW.filter(({ group }) => !VIEW_GROUPS.includes(group))).toEqual([])
  })
})
