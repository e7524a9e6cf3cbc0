import { readdirSync } from 'node:fs'
import { EXPLORE_FIGURES, PLACE_FIGURES, PORTFOLIO_FIGURES, PROGRAMME_FIGURES } from '../../../src/state/link/figure.ts'

export type ViewLanguage = 'es' | 'en' | 'de' | 'fr'
export const VIEW_GROUPS = ['explore', 'analyses', 'data', 'pages', 'programmes', 'embeds'] as const

/** One thing a person can have on the screen: a screen of the app, a page that stands alone, a figure in a page of others. */
export interface View {
  readonly name: string
  readonly group: (typeof VIEW_GROUPS)[number]
  /** Below the address of the app. */
  readonly path: (language: ViewLanguage) => string
  readonly languages: readonly ViewLanguage[]
  /** Stands once the view is drawn; a view before it in the same document does not show it. */
  readonly ready: string
  /** Brings the view into the state that is looked at. */
  readonly prepare?: 'own-table' | 'statement'
  /** The host sends this file for the page, as the worker of the page does for a place that was not kept. */
  readonly servedAs?: string
  /** The scripts of the page do not come: what stands is what the host sent. */
  readonly withoutScripts?: boolean
  /** Choices of the product this view is the witness of; tests/architecture/views.test.ts says which need one. */
  readonly shows: readonly string[]
}

const BOTH: readonly ViewLanguage[] = ['es', 'en']

function explore(name: string, group: View['group'], fields: string, ready: string, shows: readonly string[]): View {
  return { name, group, path: (language) => `#/explore?lang=${language}${fields}`, languages: BOTH, ready, shows: ['view:explore', ...shows] }
}

function page(name: string, group: View['group'], file: string, ready: string, shows: readonly string[], languages = BOTH): View {
  return { name, group, path: (language) => `${language}/${file}.html`, languages, ready, shows }
}

function embed(kind: string, link: string, figure: string): View {
  const name = `embed-${kind}-${figure}`
  const path = (language: ViewLanguage) => `embed.html#/${link}${link.includes('?') ? '&' : '?'}lang=${language}&figure=${figure}`
  return { name, group: 'embeds', path, languages: BOTH, ready: '.embed__source', shows: [`embed:${kind}:${figure}`] }
}

const COVERAGE = 'explore?indicator=coverage&level=department'
/** Splits of the region stand in the release as they are; those of one place would ask for the engine. */
const coverageFor = (figure: string) => (figure.startsWith('split-') ? COVERAGE : `${COVERAGE}&select=HN07`)

/** Every view and analysis. Specs that hold for all of them go through this list; a view that is missing here fails a test. */
export const EVERY_VIEW: readonly View[] = [
  explore('overview', 'explore', '', '.legend__class', ['analysis:overview', 'display:map']),
  explore('overview-place', 'explore', '&select=HN0703', '.legend__class', []),
  explore('overview-layers', 'explore', '&level=department&points=yes&catchment=30&classify=target', '.legend__class', []),
  explore('overview-notices', 'explore', '&indicator=nonsense&level=department', '.notices', []),
  explore('overview-table', 'explore', '&display=table', '[role=grid] [role=columnheader]', ['display:table']),
  explore('gap', 'analyses', '&analysis=gap&select=HN0703', '.bivariate__cell', ['analysis:gap']),
  explore('outcomes-funnel', 'analyses', '&analysis=outcomes&select=HN0703', '.funnel__points button', ['analysis:outcomes', 'picture:funnel']),
  explore('outcomes-smoothed', 'analyses', '&analysis=outcomes&picture=smoothed', '.outcomes__stage [data-testid=map]', ['picture:smoothed']),
  explore('outcomes-faded', 'analyses', '&analysis=outcomes&picture=faded', '[data-certainty]', ['picture:faded']),
  explore('clusters', 'analyses', '&analysis=clusters&permutations=999', '[data-swatch]', ['analysis:clusters', 'statistic:local-moran']),
  explore('clusters-hot-spots', 'analyses', '&analysis=clusters&permutations=999&statistic=getis-ord&select=HN0703', '[data-swatch]', ['statistic:getis-ord']),
  explore('index', 'analyses', '&analysis=index&country=HND', '[data-sentence]', ['analysis:index']),
  explore('cross', 'analyses', '&analysis=cross&axes=need:20:200,coverage:0.02:0.5,access-30', '.chart-cross', ['analysis:cross', 'span:period']),
  explore('cross-quarters', 'analyses', '&analysis=cross&country=HND&level=department&axes=need,coverage&span=quarter', '.chart-cross', ['span:quarter', 'span:year']),
  explore('locate', 'analyses', '&analysis=locate&country=HND&for=psychosocial-support&period=2025&select=HN0703&plans=HN0101.0703', '[data-proof=proven]', ['analysis:locate']),
  explore('compare-start', 'analyses', '&analysis=compare', '.compare__start', []),
  explore('compare', 'analyses', '&analysis=compare&select=GT0901,HN0501', '.compare [data-row]', ['analysis:compare']),
  { name: 'data', group: 'data', path: (language) => `#/data?lang=${language}`, languages: BOTH, ready: '.data__table', shows: ['view:data'] },
  { name: 'own', group: 'data', path: (language) => `#/own?lang=${language}`, languages: BOTH, ready: '[data-testid=own-file]', shows: ['view:own'] },
  { name: 'own-table', group: 'data', path: (language) => `#/own?lang=${language}`, languages: BOTH, ready: '[data-testid=own-file]', prepare: 'own-table', shows: [] },
  { name: 'sql', group: 'data', path: (language) => `#/sql?lang=${language}`, languages: BOTH, ready: '.console__main', shows: ['view:sql'] },
  { name: 'sql-result', group: 'data', path: (language) => `#/sql?lang=${language}`, languages: BOTH, ready: '.console__main', prepare: 'statement', shows: [] },
  page('place-municipality', 'pages', 'HN0703', '.place-map path', ['page:municipality']),
  page('place-department', 'pages', 'HN07', '.place-map path', ['page:department']),
  page('place-country', 'pages', 'HND', '.place-map path', ['page:country']),
  page('place-district', 'pages', 'SV0101', '.place-map path', ['page:district']),
  { ...page('place-summary', 'pages', 'HN0703', '.summary-table', ['page:without-scripts']), withoutScripts: true },
  { ...page('place-stand-in', 'pages', 'HN0704', '.place-map path', ['page:stand-in']), servedAs: 'place' },
  page('directory', 'pages', 'index', 'h1', ['page:directory']),
  { name: 'first-picture', group: 'pages', path: () => '', languages: ['es'], ready: 'h1', withoutScripts: true, shows: ['page:first-picture'] },
  ...['ejemplo', 'nuevas-oportunidades', 'perspectivas', 'pire'].map((id) => page(`programme-${id}`, 'programmes', `programme-${id}`, 'h1', [`programme:${id}`])),
  page('portfolio', 'programmes', 'programmes', 'h1', ['page:portfolio']),
  page('story-regreso', 'programmes', 'story-regreso', '.map--stage', ['story:regreso'], ['es', 'en', 'de', 'fr']),
  ...['demonstration', 'monitoring-ejemplo'].map((id): View => ({ name: `certificate-${id}`, group: 'programmes', path: () => certificateOf(id), languages: ['es'], ready: 'h1', shows: [`certificate:${id}`] })),
  ...EXPLORE_FIGURES.map((figure) => embed('explore', coverageFor(figure), figure)),
  ...PLACE_FIGURES.map((figure) => embed('place', 'place/HN0703', figure)),
  ...PROGRAMME_FIGURES.map((figure) => embed('programme', figure === 'monitoring' ? 'programme/ejemplo' : 'programme/perspectivas', figure)),
  ...PORTFOLIO_FIGURES.map((figure) => embed('portfolio', 'programmes', figure)),
  { name: 'embed-wrong', group: 'embeds', path: (language) => `embed.html#/place/XX99?lang=${language}`, languages: BOTH, ready: '#root a', shows: ['embed:wrong'] },
]

/** The certificate of a dataset as it is served: its name carries a hash. Throws an Error where none was built. */
function certificateOf(dataset: string): string {
  const file = readdirSync('dist/data/certificates').find((name) => name.startsWith(`${dataset}.`) && name.endsWith('.html'))
  if (!file) throw new Error(`no certificate of ${dataset} was built`)
  return `data/certificates/${file}`
}

/** The view of that name. Throws an Error where there is none. */
export function viewOf(name: string): View {
  const view = EVERY_VIEW.find((each) => each.name === name)
  if (!view) throw new Error(`no view ${name}`)
  return view
}
