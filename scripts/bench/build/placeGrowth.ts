import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Topology } from 'topojson-specification'
import type { Catalog } from '../../../src/catalog/release.ts'
import { territoryQuery } from '../../../src/catalog/gazetteer-queries.ts'
import { shelfQueries } from '../../../src/views/explore/shelfQueries.ts'
import { makeBrief } from '../../../src/brief/makeBrief.ts'
import { chosenPlaces } from '../../briefs/chosenPlaces.ts'
import { placeRelease } from '../../briefs/placeRelease.ts'
import { briefFonts } from '../../briefs/writeBriefs.ts'
import { nodeConnector } from '../../release/nodeConnector.ts'
import { allSources, loadPlaceContext } from '../../release/places/loadPlaceContext.ts'
import { placeFiles } from '../../release/places/placeFiles.ts'
import { fillShelves } from '../../release/shelves.ts'
import type { ShapesOrigin } from '../../release/steps/shapesStep.ts'
import { tableFiles, WORK } from '../../release/workFiles.ts'
import { copiedPlaces } from './copiedPlaces.ts'
import { grow, type Growth } from './growth.ts'

const TERRITORY_SHELF = 'territory/'
const PARTS = [16, 4, 1]
const COPIES = [1, 2, 4]
const BRIEFS = [16, 64, 256]

/** Ready answers, files of places and briefs: by places. Reads what `npm run data` left in `root`. */
export async function placeGrowth(root: string, say: (line: string) => void): Promise<readonly Growth[]> {
  const at = (path: string) => join(root, path)
  const files = tableFiles([at(WORK.published), at(WORK.gated)])
  const json = <Content>(path: string) => JSON.parse(readFileSync(at(path), 'utf8')) as Content
  const catalog: Catalog = { ...json<Omit<Catalog, 'release'>>(`${WORK.catalog}/catalog.json`), release: '' }
  const origin = json<ShapesOrigin>(`${WORK.shapes}/origin.json`)
  const areas = json<Topology>(`${WORK.shapes}/${origin.areas}`)
  const connector = await nodeConnector(files)
  try {
    const territories = new Map((await connector.answer(territoryQuery())).map((row) => [row.id, row]))
    const questions = shelfQueries(catalog, territories).filter(({ shelf }) => shelf.startsWith(TERRITORY_SHELF))
    const shelves = [...new Set(questions.map(({ shelf }) => shelf))]
    const answers = await grow(
      'ready answers about places',
      'places',
      PARTS.map((part) => () => {
        // Every sixteenth place, not the first ones: these are of one country.
        const chosen = new Set(shelves.filter((_, index) => index % part === 0))
        const asked = questions.filter(({ shelf }) => chosen.has(shelf))
        return { size: chosen.size, task: () => fillShelves(connector, asked, () => undefined) }
      }),
      3,
      say,
    )
    const context = await loadPlaceContext(connector, catalog, at('data'), () => undefined)
    const sources = await allSources(connector, Object.keys(files))
    const places = await grow(
      'files of places',
      'places',
      COPIES.map((copies) => () => {
        const copied = copiedPlaces(context, copies)
        return { size: copied.territories.size, task: () => [...placeFiles(copied, areas, origin, sources)].length }
      }),
      1,
      say,
    )
    return [answers, places, await briefGrowth(at('public/data'), say)]
  } finally {
    connector.close()
  }
}

async function briefGrowth(release: string, say: (line: string) => void): Promise<Growth> {
  const from = placeRelease(release)
  const fonts = briefFonts()
  return grow(
    'briefs',
    'briefs',
    BRIEFS.map((size) => () => ({
      size,
      async task() {
        let made = 0
        for (const { file, ids } of chosenPlaces(from, null)) {
          for (const id of ids) {
            if (made === size) return
            await makeBrief({ file, id, language: 'es', release: from, link: `https://example.org/es/${id}.html`, fonts })
            made += 1
          }
        }
      },
    })),
    1,
    say,
  )
}
