import type { Brush } from '../../../../src/domain/cross/crossCube.ts'
import { slotsOf } from '../../../../src/domain/cross/brushScale.ts'
import { countsHash } from '../countsHash.ts'
import type { EngineName } from '../engines.ts'
import { fixedStates } from '../fixedStates.ts'
import { generatedScales } from '../generatedRows.ts'
import { arrayCubeEngine, loopEngine } from './arrayEngines.ts'
import { type Arquero, arqueroEngine } from './arqueroEngine.ts'
import { type Crossfilter, crossfilterEngine } from './crossfilterEngine.ts'
import { type BrushEngine, work } from './engine.ts'
import { type Mosaic, mosaicStage } from './mosaicStage.ts'
import { ownStage } from './ownStage.ts'
import { sqlEngine } from './sqlEngine.ts'
import type { Stage } from './stage.ts'
import { type AreaPaths, SLOT_WIDTH } from './views.ts'
import { type StepTime, watchSteps } from './watch.ts'

/** Packages compared with, each fetched where it is measured. */
export interface Peers {
  readonly crossfilter: () => Promise<Crossfilter>
  readonly arquero: () => Promise<Arquero>
  readonly mosaic: () => Promise<Mosaic>
}

/** How ready an axis became when the pointer came to it. */
export interface Activation {
  readonly milliseconds: number
  readonly longestTask: number
}

/** What the benchmark asks of the page. */
export interface BrushPage {
  open(name: EngineName, rows: number): Promise<Readonly<Record<string, number>>>
  /** The hash of all views under the fixed states. */
  hash(): Promise<string>
  set(brushes: readonly Brush[], active: number): Promise<void>
  /** Point of the screen at an edge of an axis. */
  point(axis: number, edge: number): { readonly x: number; readonly y: number }
  slots(axis: number): number
  step(): Promise<StepTime | null>
  activation(): Promise<Activation>
}

/** Puts what the benchmark asks into the page as `brushPage`. */
export function startPage(peers: Peers): void {
  const root = document.querySelector('#root')!
  const scales = generatedScales()
  const tasks = work()
  const watch = watchSteps(root, tasks.open)
  let stage: Stage | null = null
  const shown = () => {
    if (!stage) throw new Error('nothing is shown yet')
    return stage
  }
  const page: BrushPage = {
    async open(name, rows) {
      const areas = (await (await fetch('areas.json')).json()) as AreaPaths
      if (name === 'mosaic' || name === 'mosaic-unindexed') {
        const made = await mosaicStage(root, areas, rows, scales, await peers.mosaic(), name === 'mosaic', tasks, watch.settled)
        stage = made.stage
        return made.prepared
      }
      const engine = await engineOf(name, rows)
      stage = await ownStage(root, areas, scales, engine, tasks)
      return engine.prepared
    },
    async hash() {
      const states = []
      for (const { active, brushes } of fixedStates(scales)) states.push(await shown().set(brushes, active))
      return countsHash(states)
    },
    async set(brushes, active) {
      await shown().set(brushes, active)
    },
    point: (axis, edge) => ({ x: shown().left(axis) + edge * SLOT_WIDTH, y: shown().middle(axis) }),
    slots: (axis) => slotsOf(scales[axis]!),
    step: watch.step,
    async activation() {
      await watch.settled()
      const entered = watch.entered()
      // Entries of long tasks come after the task.
      await new Promise((resolve) => setTimeout(resolve, 200))
      return { milliseconds: Math.max(0, tasks.ended() - entered), longestTask: watch.longestTask(entered) }
    },
  }
  const engineOf = async (name: EngineName, rows: number): Promise<BrushEngine> => {
    if (name === 'own') return sqlEngine(rows, scales)
    if (name === 'array-cube') return arrayCubeEngine(rows, scales)
    if (name === 'loop') return loopEngine(rows, scales)
    if (name === 'crossfilter') return crossfilterEngine(rows, scales, await peers.crossfilter())
    if (name === 'arquero') return arqueroEngine(rows, scales, await peers.arquero())
    throw new Error(`no engine ${name} on this page`)
  }
  Object.assign(window, { brushPage: page })
}
