/** What is compared, by the names used on the command line. */
export const ENGINES = ['own', 'array-cube', 'loop', 'crossfilter', 'arquero', 'mosaic', 'mosaic-unindexed', 'kepler'] as const
export type EngineName = (typeof ENGINES)[number]

/** Versions that are installed and compared, exact. */
export const PEER_VERSIONS = { '@uwdata/vgplot': '0.32.0', arquero: '8.0.3', crossfilter2: '1.5.4' } as const

interface Engine {
  /** In the table of figures. */
  readonly title: string
  /** Most rows it is asked to hold: beyond, it would take minutes for a step, or the memory of the page. */
  readonly mostRows: number
  /** What it does not do that this app does. */
  readonly lacks: string
}

export const ABOUT: Readonly<Record<EngineName, Engine>> = {
  own: { title: 'this app', mostRows: 1e8, lacks: 'no brush finer than a slot (an eighth of a bar); the index is built anew when another axis is taken up' },
  'array-cube': { title: 'the same index by a hand-written loop in the page', mostRows: 1e8, lacks: 'the main thread stands still while it counts; all rows lie in the memory of the page' },
  loop: { title: 'loop over typed arrays, no index', mostRows: 1e8, lacks: 'reads all rows at every step, on the main thread' },
  crossfilter: { title: `crossfilter2 ${PEER_VERSIONS.crossfilter2}`, mostRows: 1e7, lacks: 'no views, no engine, no worker; every dimension sorted on the main thread' },
  arquero: { title: `arquero ${PEER_VERSIONS.arquero}`, mostRows: 1e6, lacks: 'no views, no linked filters, no index, no worker' },
  mosaic: { title: `Mosaic vgplot ${PEER_VERSIONS['@uwdata/vgplot']}, pre-aggregated`, mostRows: 1e8, lacks: 'no bar for rows without a value brushed apart, no keyboard on its brush; a query to the worker at every step; tables of its index stay in the engine' },
  'mosaic-unindexed': { title: `Mosaic vgplot ${PEER_VERSIONS['@uwdata/vgplot']}, without its index`, mostRows: 1e7, lacks: 'the same, and reads all rows at every step' },
  kepler: { title: 'kepler.gl', mostRows: 1e6, lacks: 'no linked histograms, no counts of areas, no brush over the map’s own charts: a filter hides points' },
}
