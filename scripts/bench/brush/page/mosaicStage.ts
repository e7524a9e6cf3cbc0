import { AsyncDuckDB, VoidLogger } from '@duckdb/duckdb-wasm'
import { type BrushScale, slotsOf } from '../../../../src/domain/cross/brushScale.ts'
import type { Brush } from '../../../../src/domain/cross/crossCube.ts'
import { readEngineFiles } from '../../../../src/database/engineFiles.ts'
import { ENGINE_CONFIGURATION, lockdown } from '../../../../src/database/engine-session.ts'
import { engineModule } from '../../../../src/database/engineModule.ts'
import { generatedSql, PLACES, slotsSql } from '../generatedRows.ts'
import { timed, type Work } from './engine.ts'
import type { Stage } from './stage.ts'
import { type AreaPaths, BARS_HEIGHT, mapView, SLOT_WIDTH } from './views.ts'

type Anything = Readonly<Record<string, (...parameters: never[]) => unknown>>
/** The three packages of Mosaic as they come; they bring no types along that the project could read. */
export interface Mosaic {
  readonly vg: Anything
  readonly core: Anything
  readonly sql: Anything
}
interface Columns {
  readonly numRows: number
  readonly columns: Readonly<Record<string, ArrayLike<number | bigint>>>
}
interface Interactor {
  value: readonly number[] | undefined
  readonly selection: { activate(clause: unknown): void; update(clause: unknown): void }
  clause(value: readonly number[] | undefined): unknown
}
interface PlotOfMosaic {
  readonly marks: readonly { readonly data: Columns | null }[]
  readonly interactors: readonly Interactor[]
}
interface ClientOfMosaic {
  new (filter: unknown): object
}

const MARGIN = 4

/**
 * Mosaic's own linked histograms and brushes over the slots in the same DuckDB, and a client of its coordinator that colours the
 * same map. A bar is a bin of as many slots as in the product, an edge a pixel size: so the counts can be compared.
 */
export async function mosaicStage(root: Element, areas: AreaPaths, rows: number, scales: readonly BrushScale[], mosaic: Mosaic, indexed: boolean, work: Work, settled: () => Promise<number>) {
  const database = await openDatabase()
  const connection = await database.connect()
  for (const statement of lockdown([])) await connection.query(statement)
  await connection.query(`CREATE TABLE made AS ${generatedSql(rows)}`)
  const { milliseconds } = await timed(() => connection.query(`CREATE TABLE slots AS ${slotsSql('made', scales)}`))
  await connection.query('DROP TABLE made')

  const { vg, core, sql } = mosaic as unknown as Record<keyof Mosaic, Record<string, (...parameters: unknown[]) => unknown>>
  const inner = (core['wasmConnector'] as (options: object) => { query(query: object): Promise<unknown> })({ duckdb: database, connection })
  const connector = { query: (query: object) => work.run(() => inner.query(query)) }
  const Coordinator = core['Coordinator'] as unknown as new (connector: object, options: object) => { connect(client: object): void }
  const coordinator = new Coordinator(connector, { preagg: { enabled: indexed } })
  ;(core['coordinator'] as (one: object) => void)(coordinator)
  const selection = (vg['Selection'] as unknown as { crossfilter(): object }).crossfilter()
  const plots = root.appendChild(document.createElement('div'))
  plots.className = 'plots'
  const drawn = scales.map((scale, axis) => {
    const slots = slotsOf(scale) + scale.parts
    const element = vg['plot']!(
      vg['rectY']!(vg['from']!('slots', { filterBy: selection }), { x: vg['bin']!(`s${axis}`, { step: scale.parts }), y: vg['count']!(), fill: '#1f6e84', insetRight: 1 }),
      vg['intervalX']!({ as: selection, pixelSize: SLOT_WIDTH, field: `s${axis}` }),
      vg['xDomain']!([0, slots]),
      vg['width']!(slots * SLOT_WIDTH + 2 * MARGIN),
      vg['height']!(BARS_HEIGHT + 24),
      vg['marginLeft']!(MARGIN),
      vg['marginRight']!(MARGIN),
    ) as HTMLElement & { readonly value: PlotOfMosaic }
    plots.append(element)
    return element
  })

  const map = mapView(root, areas)
  const places = new Uint32Array(PLACES)
  const Client = core['MosaicClient'] as unknown as ClientOfMosaic
  class MapClient extends Client {
    query(filter: unknown) {
      const query = (sql['Query'] as unknown as { from(table: string): { select(columns: object): { where(filter: unknown): { groupby(column: string): object } } } }).from('slots')
      return query.select({ place: 'place', rows: sql['count']!() }).where(filter).groupby('place')
    }
    queryResult(data: { readonly numRows: number; getChild(name: string): { toArray(): ArrayLike<number | bigint> } }) {
      const [at, count] = [data.getChild('place').toArray(), data.getChild('rows').toArray()]
      places.fill(0)
      for (let row = 0; row < data.numRows; row += 1) places[Number(at[row])] = Number(count[row])
      return this
    }
    update() {
      requestAnimationFrame(() => map.draw(places))
      return this
    }
  }
  coordinator.connect(new MapClient(selection))
  await settled()

  const interactor = (axis: number) => drawn[axis]!.value.interactors[0]!
  // Both ends of an interval belong to it in Mosaic: half a slot before the edge is inside the last slot.
  const asRange = (brush: Brush) => (brush === null ? undefined : [brush[0], brush[1] - 0.5])
  const stage: Stage = {
    left: (axis) => drawn[axis]!.getBoundingClientRect().left + MARGIN,
    middle: (axis) => drawn[axis]!.getBoundingClientRect().top + 80,
    async set(brushes, active) {
      const order = [...scales.keys()].filter((axis) => axis !== active)
      for (const axis of [...order, active]) {
        const [one, range] = [interactor(axis), asRange(brushes[axis] ?? null)]
        if (axis === active) one.selection.activate(one.clause(range ?? [0, 1]))
        if (String(one.value) === String(range)) continue
        one.value = range
        one.selection.update(one.clause(range))
        await settled()
      }
      await settled()
      return { bars: scales.map((scale, axis) => barsOf(drawn[axis]!.value.marks[0]?.data, scale)), places: places.slice() }
    },
  }
  return { stage, prepared: { slots: milliseconds } }
}

function barsOf(data: Columns | null | undefined, scale: BrushScale): Uint32Array {
  const bars = new Uint32Array(scale.bars + 1)
  if (!data) throw new Error('a plot of Mosaic holds no data')
  const [from, count] = [data.columns['x1'], data.columns['y']]
  if (!from || !count) throw new Error(`a plot of Mosaic holds ${Object.keys(data.columns).join(', ')}`)
  for (let row = 0; row < data.numRows; row += 1) bars[Math.round(Number(from[row]) / scale.parts)] = Number(count[row])
  return bars
}

/** The very files and settings of the product's engine, started as it is; opened here because Mosaic wants the connection itself. */
async function openDatabase(): Promise<AsyncDuckDB> {
  const base = new URL('engine/', location.href)
  const files = await readEngineFiles(base)
  const { compiled } = await engineModule(base, files.wasm, { onProgress: () => undefined })
  const worker = new Worker(new URL(files.worker.path, base))
  const database = new AsyncDuckDB(new VoidLogger(), worker)
  const module = await compiled
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker has no origin to name
  worker.postMessage(module)
  await database.instantiate(URL.createObjectURL(new Blob([], { type: 'application/wasm' })))
  await database.open(ENGINE_CONFIGURATION)
  return database
}
