/** What is compared, by the names used on the command line. */
export const ENGINES = ['own', 'array-cube', 'loop', 'crossfilter', 'arquero', 'mosaic', 'mosaic-unindexed', 'kepler'] as const
export type EngineName = (typeof ENGINES)[number]

/** Versions that are installed and compared, exact. */
export const PEER_VERSIONS = { '@uwdata/vgplot': '0.32.0', arquero: '8.0.3', crossfilter2: '1.5.4' } as const

interface Engine {
  /** In the table of figures. */
  readonly title: string
  /** Most rows it is asked to hold: beyond, the script would take many minutes, or the page more memory than it has. */
  readonly mostRows: number
  /** What it does not do, as the end of a sentence. */
  readonly lacks: string
}

const MOSAIC = `Mosaic vgplot ${PEER_VERSIONS['@uwdata/vgplot']}`

export const ABOUT: Readonly<Record<EngineName, Engine>> = {
  own: { title: 'this app', mostRows: 1e8, lacks: 'brush finer than a slot, an eighth of a bar; keep an index when another axis is taken up' },
  'array-cube': { title: 'the same index by a hand-written loop in the page', mostRows: 1e8, lacks: 'let the page move while it counts; it holds all rows in the page' },
  loop: { title: 'loop over typed arrays, no index', mostRows: 1e8, lacks: 'spare any row at a step; it holds all rows in the page' },
  crossfilter: { title: `crossfilter2 ${PEER_VERSIONS.crossfilter2}`, mostRows: 1e7, lacks: 'draw; leave the main thread: it sorts every axis there' },
  arquero: { title: `arquero ${PEER_VERSIONS.arquero}`, mostRows: 1e6, lacks: 'draw, link filters, index, leave the main thread' },
  mosaic: { title: `${MOSAIC}, pre-aggregated`, mostRows: 1e7, lacks: 'answer a step without a question to its engine; take a brush from the keyboard; let go of the tables of its index by itself' },
  'mosaic-unindexed': { title: `${MOSAIC}, its index off`, mostRows: 1e7, lacks: 'spare any row at a step; take a brush from the keyboard' },
  kepler: { title: 'kepler.gl', mostRows: 1e6, lacks: 'link the histograms of its filters, or count areas: a filter hides points' },
}
