import type { RegionMap } from '../programme/map/regionMap.ts'
import type { ProgrammesFile } from '../programme/programme-file.ts'
import { figureOf } from './resolve.ts'
import { programmeOf } from './named.ts'
import type { StoryMapState } from './story.ts'
import type { StoryRecord } from './story-file.ts'

type Box = readonly [left: number, top: number, right: number, bottom: number]

/** What a step shows of the map, in pixels of the whole drawing. */
export interface MapScene {
  /** Left, top, width and height. */
  readonly view: readonly [number, number, number, number]
  readonly places: readonly string[]
  readonly hollow: boolean
  readonly highlight: readonly string[]
  /** Darkness from 1 to `SHADES`. */
  readonly shade: readonly { readonly id: string; readonly name: string; readonly shade: number }[]
  readonly unnamed: readonly string[]
}

export const SHADES = 4
/** Free border round what is in focus, of its size: more round places, whose names stand beside them. */
const AROUND = { region: 0.03, areas: 0.12, places: 0.2 }
/** Nothing is shown nearer than a fifth of the whole width: the areas are schematic. */
const NEAREST = 0.2

/** The scene of a step. Throws a RangeError where the step names what the data does not have. */
export function mapScene(state: StoryMapState, map: RegionMap, record: StoryRecord, file: ProgrammesFile): MapScene {
  const shaded = state.shade.map((key) => figureOf(key, record, file))
  const most = Math.max(...shaded.map(({ value }) => value))
  return {
    view: viewOf(focusBox(state.focus, map, file), map, AROUND[aroundOf(state.focus)]),
    places: state.places,
    hollow: state.hollow,
    highlight: state.highlight,
    // A quarter of the greatest value a shade; the smallest is still seen.
    shade: shaded.flatMap(({ value, territory }) => (territory ? [{ ...territory, shade: Math.max(1, Math.ceil((value / most) * SHADES)) }] : [])),
    unnamed: state.unnamed,
  }
}

function focusBox(focus: StoryMapState['focus'], map: RegionMap, file: ProgrammesFile): Box {
  if (focus === 'region') return union(map.countries.map(({ box }) => box))
  if (typeof focus === 'string') return union(areas([focus], map))
  if ('programme' in focus) {
    const points = programmeOf(focus.programme, file).places.map(({ at }) => map.at(at))
    return union(points.map(([x, y]) => [x, y, x, y]))
  }
  return union(areas(focus, map))
}

function areas(ids: readonly string[], map: RegionMap): Box[] {
  return [...map.countries, ...map.departments].filter(({ id }) => ids.includes(id)).map(({ box }) => box)
}

function union(boxes: readonly Box[]): Box {
  const [first] = boxes
  if (!first) throw new RangeError('nothing to show on the map')
  return boxes.reduce((a, b) => [Math.min(a[0], b[0]), Math.min(a[1], b[1]), Math.max(a[2], b[2]), Math.max(a[3], b[3])], first)
}

function aroundOf(focus: StoryMapState['focus']): keyof typeof AROUND {
  if (focus === 'region') return 'region'
  return typeof focus === 'object' && 'programme' in focus ? 'places' : 'areas'
}

function viewOf([left, top, right, bottom]: Box, map: RegionMap, around: number): MapScene['view'] {
  const width = Math.max((right - left) * (1 + 2 * around), map.width * NEAREST)
  const height = Math.max((bottom - top) * (1 + 2 * around), map.height * NEAREST)
  return [(left + right - width) / 2, (top + bottom - height) / 2, width, height].map((each) => Math.round(each * 10) / 10) as [number, number, number, number]
}
