import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import type { Manifest } from '../../../src/catalog/release.ts'
import { type PackedFile, unpackPlaceFile } from '../../../src/place/packedFile.ts'
import type { PlaceFile } from '../../../src/place/place-file.ts'
import type { PageFacts, PlaceIndex } from '../../../src/place/place-index.ts'
import { appWords } from '../../../src/views/place/appWords.ts'
import { placeLinks } from '../../../src/views/place/placeLinks.ts'
import { renderDirectory, renderPlace } from '../../../src/views/place/renderStatic.tsx'
import { directoryOf } from './directoryOf.ts'
import { GUARD, pageAssets, readBuildManifest } from './pageAssets.ts'
import { pageHtml } from './pageHtml.ts'
import { placeIndexOf } from './placeIndexOf.ts'

const LANGUAGES = ['es', 'en'] as const

/**
 * Writes the static pages of all places and the list of them into a built app: `es/HN0703.html`, `es/index.html`, the page
 * without a place that stands in for those not kept (`es/place.html`), and the same in English; and `places.json`.
 * Returns how many pages there are.
 */
export function writePages(folder: string, onProgress: (message: string) => void): number {
  const manifest = JSON.parse(readFileSync(join(folder, 'data/manifest.json'), 'utf8')) as Manifest
  const files = Object.entries(manifest.places).filter(([id]) => id !== 'offers').map(([, path]) => readStored(join(folder, 'data', path)))
  const index = placeIndexOf(manifest, files)
  const built = readBuildManifest(folder)
  const assets = pageAssets(built)
  const { script: guard } = pageAssets(built, GUARD)
  writeFileSync(join(folder, 'places.json'), JSON.stringify(index))
  let pages = 0
  for (const language of LANGUAGES) {
    const t = appWords(language)
    const write = (name: string, html: string) => {
      writeFileSync(join(folder, language, `${name}.html`), html)
      pages += 1
    }
    mkdirSync(join(folder, language), { recursive: true })
    const common = { language, assets, withoutProgram: { noScript: t('noScript'), missing: t('missing'), guard } }
    for (const file of files) {
      for (const report of file.places) {
        const { id, name, level, around } = report.territory
        const links = placeLinks(id, level, language)
        const body = renderPlace({ file, report, language, release: index.release, links })
        const title = t('title', { place: around ? `${name}, ${around}` : name })
        const first = `data/${index.files[file.id]?.path ?? ''}`
        write(id, pageHtml({ ...common, title, description: t('description', { place: name }), alternate: links.language, facts: factsOf(index, [file.id]), first, body }))
      }
    }
    const { countries, places } = directoryOf(files)
    const list = { ...common, title: t('title', { place: t('directory.title') }), description: t('directory.intro', { places }), facts: null, first: null }
    write('index', pageHtml({ ...list, alternate: `../${language === 'es' ? 'en' : 'es'}/index.html`, body: renderDirectory(countries, language, places), withoutProgram: null }))
    write('place', pageHtml({ ...common, title: 'Arraigo', description: '', alternate: null, facts: factsOf(index, Object.keys(index.files)), first: null, body: '' }))
    onProgress(`${pages} pages`)
  }
  return pages
}

function readStored(path: string): PlaceFile {
  return unpackPlaceFile(JSON.parse(gunzipSync(readFileSync(path)).toString('utf8')) as PackedFile)
}

function factsOf(index: PlaceIndex, ids: readonly string[]): PageFacts {
  const named = [...new Set([...ids, 'offers'])]
  const files = Object.fromEntries(named.flatMap((id) => (index.files[id] ? [[id, index.files[id]]] : []))) as PageFacts['files']
  return { release: index.release, districts: index.districts, files }
}
