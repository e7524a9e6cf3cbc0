import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import type { Bilingual } from '../shapes/knownBoundaries.ts'
import type { MultiPolygon } from '../../src/domain/shapes/planar.ts'
import { readDepartments } from '../shapes/readDepartments.ts'
import { readSeats } from '../shapes/readSeats.ts'
import { cleanBoundaries, overlapsOf } from './cleanBoundaries.ts'
import { Gazetteer } from '../../src/intake/boundaries/gazetteer.ts'
import { isPartial, levelCounts, type LevelCount } from '../../src/intake/boundaries/levelCounts.ts'
import { matchFeatures } from '../../src/intake/boundaries/matchFeatures.ts'
import { readBoundaryFile } from './readBoundaryFile.ts'
import {
  reportLevels,
  reportMatching,
  reportOverlaps,
  reportRefusal,
  reportSeatsOutside,
  type Tell,
} from '../../src/intake/boundaries/reportMatching.ts'
import { writeBoundaries } from './writeBoundaries.ts'

export interface ImportOptions {
  readonly files: readonly string[]
  /** Replace levels of which less than 95 % was matched; the rest stays schematic. */
  readonly partial: boolean
  /** Holds `territories.csv` and `departments.topojson`. */
  readonly territoriesFolder: string
  readonly outputFolder: string
  /** How to name the source on screen; the file names unless given. */
  readonly credit?: Bilingual
  readonly print: (line: string) => void
  readonly onProgress?: (done: number, total: number, what: string) => void
}

export interface ImportOutcome {
  /** False where a level was refused; nothing is written then. */
  readonly written: boolean
  readonly counts: readonly LevelCount[]
}

/**
 * Matches the polygons of files to municipalities and districts, reports, and writes them for `buildShapes` to use.
 * Throws a BoundaryFileError that names file and feature where a file cannot be used; nothing is written then.
 */
export async function importBoundaries(options: ImportOptions): Promise<ImportOutcome> {
  const { files, print, territoriesFolder } = options
  // The command speaks English.
  const tell: Tell = ({ en }) => print(en)
  const progress = options.onProgress ?? (() => {})
  const steps = files.length + 4
  const territories = await readSeats(join(territoriesFolder, 'territories.csv'))
  const { areas: departments } = await readDepartments(join(territoriesFolder, 'departments.topojson'))
  const gazetteer = new Gazetteer(territories, departments)

  const features = []
  const origins = []
  for (const [index, file] of files.entries()) {
    progress(index, steps, `reading ${basename(file)}`)
    const read = await readBoundaryFile(file)
    origins.push({
      file: basename(file),
      sha256: createHash('sha256')
        .update(await readFile(file))
        .digest('hex'),
      features: read.length,
    })
    features.push(...read)
  }
  const matching = matchFeatures(features, gazetteer, (done, total, what) => progress(files.length + done / total, steps, what))
  const counts = levelCounts(gazetteer, matching.areas)

  progress(files.length + 1, steps, 'overlaps')
  const areas = new Map([...matching.areas].map(([id, { polygons }]) => [id, polygons]))
  const { base, municipalities } = layersOf(areas, gazetteer)
  const overlaps = base.size > 0 ? await overlapsOf(base) : []

  progress(steps - 1, steps, 'report')
  reportMatching(matching, tell)
  reportLevels(counts, gazetteer, tell)
  reportSeatsOutside(matching, gazetteer, tell)
  reportOverlaps(overlaps, gazetteer, tell)
  if (counts.every(({ matched }) => matched === 0)) {
    print('Nothing matched; nothing written.')
    return { written: false, counts }
  }
  if (!options.partial && counts.some(isPartial)) {
    reportRefusal(counts.filter(isPartial), tell)
    return { written: false, counts }
  }

  progress(steps - 1, steps, 'cleaning borders')
  const names = files.map((file) => basename(file)).join(', ')
  await writeBoundaries(options.outputFolder, {
    topology: await cleanBoundaries(base),
    gazetteer,
    municipalities,
    origin: {
      credit: options.credit ?? { es: `Límites: ${names}`, en: `Boundaries: ${names}` },
      files: origins,
      matched: Object.fromEntries(counts.map(({ level, matched, total }) => [level, { matched, total }])),
    },
  })
  progress(steps, steps, 'written')
  print(`Written to ${options.outputFolder}. The next build uses these boundaries; delete the folder to go back.`)
  return { written: true, counts }
}

/**
 * The areas that together make the lowest layer (leaves, and Salvadoran municipalities none of whose districts is known)
 * and the municipalities of which some district is known: they only tell where the other districts lie.
 */
function layersOf(areas: ReadonlyMap<string, MultiPolygon>, gazetteer: Gazetteer) {
  const base = new Map<string, MultiPolygon>()
  const municipalities = new Map<string, MultiPolygon>()
  for (const [id, polygons] of areas) {
    const territory = gazetteer.byId.get(id)!
    const districts = territory.isLeaf ? [] : gazetteer.territories.filter((child) => child.parentId === id)
    const known = districts.filter((district) => areas.has(district.id)).length
    if (known === 0) base.set(id, polygons)
    else if (known < districts.length) municipalities.set(id, polygons)
  }
  return { base, municipalities }
}
