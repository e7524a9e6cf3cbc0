import { fileURLToPath } from 'node:url'
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import type { Topology } from 'topojson-specification'
import type { Point } from '../../src/domain/shapes/planar.ts'
import type { SeatedTerritory } from '../../src/intake/boundaries/seatedTerritory.ts'
import { containersOf } from './containersOf.ts'
import { readKnownBoundaries, type Bilingual } from './knownBoundaries.ts'
import { type Box, landTopology } from './landTopology.ts'
import { leafAreas, type MovedSeat } from './leafAreas.ts'
import { readDepartments } from './readDepartments.ts'
import { readSeats } from './readSeats.ts'
import { shapesTopology } from './shapesTopology.ts'

export interface BuildShapesOptions {
  readonly outputFolder: string
  readonly onProgress?: (done: number, total: number, what: string) => void
  /** `data/territories` unless named. */
  readonly territoriesFolder?: string
  /** Where `npm run boundaries` writes; `data/boundaries` unless named. */
  readonly boundariesFolder?: string
}

export interface BuiltShapes {
  /** `legal` where a person has put real boundaries in place of the schematic areas. */
  readonly kind: 'schematic' | 'legal'
  readonly credit: Bilingual
  readonly shapesPath: string
  readonly landPath: string
  /** Seats that were moved for their schematic cell only. */
  readonly moved: readonly MovedSeat[]
  /** Leaves without an area: only where partly imported boundaries leave no room for them. */
  readonly withoutArea: readonly string[]
}

const DATA = fileURLToPath(new URL('../../data/', import.meta.url))
const NATURAL_EARTH = 'Natural Earth'
const SCHEMATIC_CREDIT: Bilingual = {
  es: `Áreas esquemáticas, no límites legales · GeoNames, CC BY 4.0 · ${NATURAL_EARTH}`,
  en: `Schematic areas, not legal boundaries · GeoNames, CC BY 4.0 · ${NATURAL_EARTH}`,
}

/**
 * Writes `shapes.topojson` (objects `leaf`, `municipality`, `department`, `country`, ids of territories, all over the
 * same arcs) and `land.topojson` (objects `land`, `borders`, `coast`) to the folder. Same input, same bytes.
 * Areas are Thiessen cells clipped to departments, or the boundaries that `npm run boundaries` has imported.
 * Throws, naming the file, where an input is missing or damaged; nothing is left half written.
 */
export async function buildShapes(options: BuildShapesOptions): Promise<BuiltShapes> {
  const territoriesFolder = options.territoriesFolder ?? join(DATA, 'territories')
  const progress = options.onProgress ?? (() => {})
  const territories = await readSeats(join(territoriesFolder, 'territories.csv'))
  const departments = await readDepartments(join(territoriesFolder, 'departments.topojson'))
  const known = await readKnownBoundaries(options.boundariesFolder ?? join(DATA, 'boundaries'))

  const { containers, withoutRoom } = containersOf(territories, departments.areas, known)
  const total = containers.length + 3
  const { areas, moved } = leafAreas(containers, known?.leaves ?? new Map(), departments.grid, (done, container) =>
    progress(done, total, `cells of ${container.id}`),
  )
  progress(total - 3, total, 'municipalities, departments, countries')
  const shapes = shapesTopology(areas, territories, departments.grid)
  progress(total - 2, total, 'land and coasts')
  const world = createRequire(import.meta.url).resolve('world-atlas/countries-10m.json')
  const land = await landTopology(JSON.parse(await readFile(world, 'utf8')) as Topology, { box: shapes.bbox as Box, seats: seatsOf(territories) })

  progress(total - 1, total, 'writing')
  await mkdir(options.outputFolder, { recursive: true })
  const shapesPath = join(options.outputFolder, 'shapes.topojson')
  const landPath = join(options.outputFolder, 'land.topojson')
  await writeWhole(shapesPath, JSON.stringify(shapes))
  await writeWhole(landPath, JSON.stringify(land))
  progress(total, total, 'shapes')
  return {
    kind: known ? 'legal' : 'schematic',
    credit: known ? creditOf(known.credit, schematicLeaves(territories, known.leaves)) : SCHEMATIC_CREDIT,
    shapesPath,
    landPath,
    moved,
    withoutArea: [...withoutRoom, ...[...areas].filter(([, polygons]) => polygons.length === 0).map(([id]) => id)],
  }
}

/** Seats of the leaves by country. */
function seatsOf(territories: readonly SeatedTerritory[]): ReadonlyMap<string, readonly Point[]> {
  const seats = new Map<string, Point[]>()
  for (const { iso3, isLeaf, longitude, latitude } of territories) {
    if (!isLeaf || longitude === null || latitude === null) continue
    const own = seats.get(iso3) ?? []
    own.push([longitude, latitude])
    seats.set(iso3, own)
  }
  return seats
}

/** How many leaves have no real boundary. */
function schematicLeaves(territories: readonly { id: string; isLeaf: boolean }[], leaves: ReadonlyMap<string, unknown>): number {
  return territories.filter((territory) => territory.isLeaf && !leaves.has(territory.id)).length
}

function creditOf(credit: Bilingual, schematic: number): Bilingual {
  if (schematic === 0) return credit
  return {
    es: `${credit.es}. ${schematic} de las áreas son esquemáticas, no límites legales (GeoNames, CC BY 4.0; ${NATURAL_EARTH})`,
    en: `${credit.en}. ${schematic} of the areas are schematic, not legal boundaries (GeoNames, CC BY 4.0; ${NATURAL_EARTH})`,
  }
}

/** A reader never meets half a file. */
async function writeWhole(path: string, text: string): Promise<void> {
  await writeFile(`${path}.part`, text)
  await rename(`${path}.part`, path)
}
