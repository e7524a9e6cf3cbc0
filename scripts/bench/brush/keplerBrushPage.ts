/** What the page of kepler.gl tells the benchmark. */
export interface KeplerBrushPage {
  /** Adds so many points with one value each, and a filter over the value, by kepler's own actions. Milliseconds until they are drawn. */
  open(rows: number): Promise<number>
  /** Milliseconds of the last move of the pointer: see StepTime of the other page. Null where nothing was drawn. */
  step(): Promise<{ readonly fromEvent: number; readonly fromHandler: number } | null>
}

/** Height of the strip below the map over which the pointer moves. */
export const STRIP = 40

/** Packages of the page that are not the project's: name, package. */
const TAKEN = [
  ['{ createElement }', 'react'],
  ['{ createRoot }', 'react-dom/client'],
  ['{ Provider }', 'react-redux'],
  ['{ applyMiddleware, combineReducers, createStore }', 'redux'],
  ['keplerGlReducer, { enhanceReduxMiddleware }', '@kepler.gl/reducers'],
  ['{ addDataToMap, addFilter, setFilter }', '@kepler.gl/actions'],
  ['KeplerGl', '@kepler.gl/components'],
] as const

/**
 * kepler.gl has no linked histograms: what comes nearest is its range filter over points. A move of the pointer over a strip below the
 * map (over the map itself it would look for points under the pointer as well) sets the filter's upper end by kepler's own action, as
 * its slider does; a step ends with the last of the frames in which deck.gl drew its layers anew.
 */
export const KEPLER_BRUSH_MAIN = `${TAKEN.map(([names, from]) => `import ${names} from '${from}'`).join('\n')}

const reducer = keplerGlReducer.initialState({ mapStyle: { styleType: 'no_map' }, uiState: { currentModal: null, readOnly: true } })
const store = createStore(combineReducers({ keplerGl: reducer }), {}, applyMiddleware(...enhanceReduxMiddleware([])))
let points = 0
let drawn = 0
let event = null
const channel = new MessageChannel()
channel.port1.onmessage = () => { painted = performance.now() }
let painted = 0
const onDeckInitialized = (deck) => {
  const draw = deck._drawLayers.bind(deck)
  deck._drawLayers = (...parameters) => {
    draw(...parameters)
    drawn = performance.now()
    const layer = deck.layerManager.getLayers().find((one) => /Scatterplot/.test(one.constructor.layerName) && one.props.visible && one.getNumInstances() > 0)
    points = layer ? layer.getNumInstances() : 0
    channel.port2.postMessage(null)
  }
}
createRoot(document.querySelector('#root')).render(
  createElement(Provider, { store },
    createElement(KeplerGl, { id: 'map', getState: (state) => state.keplerGl, width: innerWidth, height: innerHeight, mapboxApiAccessToken: '', onDeckInitialized })),
)
const frames = (count) => new Promise((resolve) => { const next = () => (count-- > 0 ? requestAnimationFrame(next) : resolve()); next() })
const mix = (row, salt) => { let bits = (row + Math.imul(salt, 0x9e3779b1)) >>> 0; bits = Math.imul(bits ^ (bits >>> 16), 0x85ebca6b) >>> 0; return (bits ^ (bits >>> 13)) >>> 0 }
window.keplerPage = {
  async open(count) {
    const rows = Array.from({ length: count }, (_, row) => [13 + (mix(row, 1) % 40000) / 10000, -92 + (mix(row, 2) % 80000) / 10000, mix(row, 3) % 1000])
    const fields = ['latitude', 'longitude', 'value'].map((name, at) => ({ name, id: name, displayName: name, format: '', type: at < 2 ? 'real' : 'integer', analyzerType: at < 2 ? 'FLOAT' : 'INT', fieldIdx: at, valueAccessor: (values) => values[at] }))
    const begun = performance.now()
    store.dispatch(addDataToMap({ datasets: { info: { id: 'rows', label: 'rows' }, data: { fields, rows } }, options: { centerMap: true, readOnly: true } }))
    while (points < count) await frames(2)
    const took = performance.now() - begun
    store.dispatch(addFilter('rows'))
    store.dispatch(setFilter(0, 'name', 'value'))
    await frames(10)
    const strip = document.body.appendChild(document.createElement('div'))
    strip.style.cssText = 'position: fixed; inset: auto 0 0 0; height: ${STRIP}px; background: #456; z-index: 1000'
    strip.addEventListener('pointermove', (moved) => {
      event = { at: moved.timeStamp, handled: performance.now() }
      store.dispatch(setFilter(0, 'value', [100, 300 + Math.round(moved.clientX / 2)]))
    })
    return took
  },
  async step() {
    for (let tries = 0; tries < 600 && painted <= event.handled; tries += 1) await frames(1)
    let before = 0
    while (before !== painted) { before = painted; await frames(3) }
    return painted > event.handled ? { fromEvent: painted - event.at, fromHandler: painted - event.handled } : null
  },
}
`
