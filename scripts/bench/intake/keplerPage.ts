import { KEPLER } from './marks.ts'

/** The version that is compared with, exact as all below: the newest that npm calls `latest`. */
export const KEPLER_VERSION = '3.2.6'

const of = (version: string, scope: string, names: string) => Object.fromEntries(names.split(' ').map((name) => [`${scope}${name}`, version]))

/**
 * What the folder of kepler.gl installs. kepler.gl 3 is drawn by deck.gl 8.9, luma.gl 8.5, loaders.gl 4.3 and React 18; its own
 * packages leave these open, so they are fixed here as in its example for Vite. `@kepler.gl/components` is what the
 * package `kepler.gl` hands on; that package itself adds a code editor, a packer and a page of documentation.
 * No `type`: in a folder of modules, Vite would hand on CommonJS as Node does, and every default export one level too deep.
 */
export const KEPLER_PACKAGES = {
  name: 'bench-kepler',
  private: true,
  dependencies: {
    ...of(KEPLER_VERSION, '@kepler.gl/', 'actions components processors reducers styles'),
    ...of('8.9.36', '@deck.gl/', 'aggregation-layers core extensions geo-layers layers mesh-layers'),
    ...of('8.5.21', '@luma.gl/', 'core engine gltools shadertools webgl'),
    ...of('4.3.4', '@loaders.gl/', 'arrow core csv gltf images mvt parquet pmtiles'),
    'apache-arrow': '17.0.0',
    react: '18.3.1',
    'react-dom': '18.3.1',
    'react-redux': '8.1.3',
    redux: '4.2.1',
    'styled-components': '6.1.8',
  },
  overrides: { 'apache-arrow': '17.0.0', react: '18.3.1', 'react-dom': '18.3.1', 'styled-components': '6.1.8' },
} as const

export const KEPLER_HTML = `<!doctype html>
<html lang="en">
  <head><meta charset="utf-8"><title>kepler.gl</title><style>html, body, #root { margin: 0; height: 100% }</style></head>
  <body><div id="root"></div><script type="module" src="./main.js"></script></body>
</html>
`

/** What the page takes from packages that are not the project's: name, package. */
const TAKEN = [
  ['{ createElement }', 'react'],
  ['{ createRoot }', 'react-dom/client'],
  ['{ Provider }', 'react-redux'],
  ['{ applyMiddleware, combineReducers, createStore }', 'redux'],
  ['keplerGlReducer, { enhanceReduxMiddleware }', '@kepler.gl/reducers'],
  ['KeplerGl', '@kepler.gl/components'],
] as const

/**
 * The page: kepler.gl as it comes, its own window for adding a file open, its own empty base map, so that no tile, style or
 * token is asked for. The file goes through kepler's own input, `loadFiles` and all that follows. The mark is set in the
 * animation frame after deck.gl has first drawn a visible layer that holds points, and tells how many; a failure of
 * reading is told too. deck.gl 8.9 is listened to at `_drawLayers`: kepler takes its public `onAfterRender` for itself.
 */
export const KEPLER_MAIN = `${TAKEN.map(([names, from]) => `import ${names} from '${from}'`).join('\n')}

const reducer = keplerGlReducer.initialState({ mapStyle: { styleType: 'no_map' } })
const store = createStore(combineReducers({ keplerGl: reducer }), {}, applyMiddleware(...enhanceReduxMiddleware([])))

let seen = false
const onDeckInitialized = (deck) => {
  const draw = deck._drawLayers.bind(deck)
  deck._drawLayers = (...parameters) => {
    draw(...parameters)
    if (seen) return
    const drawn = deck.layerManager.getLayers().find((layer) => /Scatterplot/.test(layer.constructor.layerName) && layer.props.visible && layer.getNumInstances() > 0)
    if (!drawn) return
    seen = true
    const points = drawn.getNumInstances()
    requestAnimationFrame(() => performance.mark('${KEPLER.mapped}', { detail: { points } }))
  }
}
store.subscribe(() => {
  const progress = Object.values(store.getState().keplerGl.map?.visState?.fileLoadingProgress ?? {})
  const failed = progress.find((one) => one.error)
  if (failed) performance.mark('${KEPLER.failed}', { detail: String(failed.error?.message ?? failed.error) })
})
createRoot(document.querySelector('#root')).render(
  createElement(Provider, { store },
    createElement(KeplerGl, { id: 'map', getState: (state) => state.keplerGl, width: innerWidth, height: innerHeight, mapboxApiAccessToken: '', onDeckInitialized })),
)
`
