import { releasedKind } from '../../../src/catalog/indicator.ts'
import type { Catalog, Manifest } from '../../../src/catalog/release.ts'
import type { Territory } from '../../../src/catalog/territory.ts'
import type { PlaceFile, PlaceIndicator, PlaceReport, PlaceSource } from '../../../src/place/place-file.ts'
import { placeFunnels } from './outcomesOf.ts'
import { peerCandidates } from './peersOf.ts'
import { insideOf, allInside, type PlaceContext } from './placeContext.ts'
import { areasById, placeShapes } from './placeShapes.ts'
import { reportOf } from './reportOf.ts'

/** The files of all countries and departments, in the order of their ids. `sources` are those of all tables, as `table/source_id`. */
export function* placeFiles(
  context: PlaceContext,
  shapes: Parameters<typeof areasById>[0],
  about: Pick<Manifest['shapes'], 'kind' | 'credit'>,
  sources: ReadonlyMap<string, PlaceSource>,
): Generator<PlaceFile> {
  const { territories, catalog } = context
  const areas = areasById(shapes)
  const funnels = placeFunnels(context)
  const candidates = peerCandidates(context)
  const oneEach = sameSources(sources)
  const heads = [...territories.values()].filter(({ level }) => level < 2).toSorted((one, other) => (one.id < other.id ? -1 : 1))
  for (const head of heads) {
    const inside = head.level === 0 ? insideOf(head.id, territories) : allInside(head.id, territories)
    const members = head.level === 0 ? [head] : [head, ...inside.toSorted(byLevelAndId)]
    const places = withSources(members.map((territory) => reportOf(context, territory, funnels, candidates)), oneEach) as PlaceReport[]
    yield {
      id: head.id,
      period: catalog.defaults.period,
      indicators: definitionsOf(catalog, places),
      sources: namedSources(places, sources),
      places,
      shapes: placeShapes(areas, head.id, inside.map(({ id }) => id)),
      shapesCredit: about.credit,
      shapesKind: about.kind,
    }
  }
}

function byLevelAndId(one: Territory, other: Territory): number {
  return one.level - other.level || (one.id < other.id ? -1 : 1)
}

function definitionsOf(catalog: Catalog, places: readonly PlaceReport[]): Record<string, PlaceIndicator> {
  const named = keysNamed(places, 'indicator')
  const entries = catalog.indicators.filter(({ id }) => named.has(id)).map((indicator): [string, PlaceIndicator] => {
    const { id, title, definition, numerator, denominator, method, unit, direction, interval, factor, kind, target } = indicator
    const dataset = catalog.datasets.find(({ tables }) => tables.includes(indicator.observations.table))
    if (!dataset) throw new Error(`no dataset holds ${indicator.observations.table}`)
    const from = { id: dataset.id, title: dataset.title, licence: dataset.licence.name, updated: dataset.updated }
    return [id, { id, title, definition, numerator, denominator, method, unit, direction, interval, factor, kind: releasedKind(kind), target, dataset: from }]
  })
  return Object.fromEntries(entries)
}

function namedSources(places: readonly PlaceReport[], sources: ReadonlyMap<string, PlaceSource>): Record<string, PlaceSource> {
  const named = [...keysNamed(places, 'source')].sort()
  return Object.fromEntries(
    named.map((key) => {
      const source = sources.get(key)
      if (!source) throw new Error(`a figure names the unknown source ${key}`)
      return [key, source]
    }),
  )
}

/** Tables of one dataset list the same publication each: of equal ones the first key stands for all. */
function sameSources(sources: ReadonlyMap<string, PlaceSource>): ReadonlyMap<string, string> {
  const first = new Map<string, string>()
  return new Map(
    [...sources].map(([key, source]) => {
      const content = JSON.stringify([source.publisher, source.title, source.year, source.url])
      const known = first.get(content) ?? key
      first.set(content, known)
      return [key, known]
    }),
  )
}

function withSources(part: unknown, keys: ReadonlyMap<string, string>): unknown {
  if (Array.isArray(part)) return part.map((each) => withSources(each, keys))
  if (typeof part !== 'object' || part === null) return part
  return Object.fromEntries(
    Object.entries(part).map(([name, value]) => [name, name === 'source' && typeof value === 'string' ? (keys.get(value) ?? value) : withSources(value, keys)]),
  )
}

/** Every text that stands under a key anywhere in the reports. Gathered in one set on the way: reports are large. */
function keysNamed(part: unknown, key: string, found = new Set<string>()): ReadonlySet<string> {
  if (Array.isArray(part)) {
    for (const each of part) keysNamed(each, key, found)
  } else if (typeof part === 'object' && part !== null) {
    for (const [name, value] of Object.entries(part)) {
      if (name === key && typeof value === 'string') found.add(value)
      else keysNamed(value, key, found)
    }
  }
  return found
}
