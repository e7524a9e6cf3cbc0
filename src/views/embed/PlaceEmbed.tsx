import '../place/PlacePage.css'
import '../place/PlaceSummary.css'
import { useCallback, useEffect, useMemo } from 'react'
import { loadManifest } from '../../database/loadRelease.ts'
import { ReleaseError } from '../../database/release-error.ts'
import { formatDate } from '../../domain/formatting/period.ts'
import { embedWords } from '../../i18n/embed/embedWords.ts'
import { LOCALES } from '../../i18n/locales.ts'
import type { PlaceFile } from '../../place/place-file.ts'
import { fileOfPlace, type PlaceIndex } from '../../place/place-index.ts'
import { placeReport } from '../../place/placeReport.ts'
import type { PlaceLanguage } from '../../place/words.ts'
import type { PlaceFigureName } from '../../state/link/figure.ts'
import { loadPlaceFile } from '../../ui/place/loadPlaceFile.ts'
import { pageWords } from '../place/pageWords.ts'
import { KEYS } from '../../ui/release/pinnedKeys.ts'
import { EmbedFailure } from './EmbedFailure.tsx'
import { EmbedFrame } from './EmbedFrame.tsx'
import { EmbedMessage } from './EmbedMessage.tsx'
import { figureOfPlace } from './figureOfPlace.tsx'
import { useOpening } from './useOpening.ts'

interface Loaded {
  readonly file: PlaceFile
  readonly release: PlaceIndex['release']
}

/** A figure of the page of a place, from the one file of the release that tells of it. */
export function PlaceEmbed({ id, figure, language, site }: { readonly id: string; readonly figure: PlaceFigureName; readonly language: PlaceLanguage; readonly site: URL }) {
  const t = embedWords(language)
  const words = useMemo(() => pageWords(language), [language])
  const { content: loaded, failure, again } = useOpening(useCallback(() => load(id, site), [id, site]))
  const report = useMemo(() => (loaded ? placeReport(loaded.file, id) : null), [loaded, id])
  const name = report?.territory.name
  useEffect(() => {
    if (name) document.title = `${name} · Arraigo`
  }, [name])
  if (failure instanceof RangeError) {
    return (
      <EmbedMessage title={t('embed.wrong.title')} open={{ href: new URL(`${language}/index.html`, site).href, t }}>
        {t('embed.wrong.place', { value: id })}
      </EmbedMessage>
    )
  }
  if (failure !== null) return <EmbedFailure failure={failure} again={again} t={t} />
  if (!loaded || !report) return <EmbedMessage busy>{t('embed.loading')}</EmbedMessage>
  const { territory } = report
  const page = (place: string) => new URL(`${language}/${place}.html`, site).href
  const links = {
    place: page,
    directory: new URL(`${language}/index.html`, site).href,
    explore: (indicator: string) => new URL(`index.html#/explore?indicator=${indicator}&select=${id}&lang=${language}`, site).href,
    language: page(id),
  }
  const view = { file: loaded.file, report, words, links }
  const shown = figureOfPlace(view, figure)
  return (
    <EmbedFrame
      title={territory.name}
      about={[words.level(territory.level), territory.around].filter((part) => part !== '').join(' · ')}
      // Each figure of a page carries its own mark, since published and synthetic ones stand side by side.
      synthetic={false}
      notes={[]}
      source={t('embed.sources')}
      release={t('embed.release', { date: formatDate(loaded.release.date, LOCALES[language]), release: loaded.release.id })}
      href={`${page(id)}#${figure}`}
      t={t}
    >
      <div className={`embed__place embed__place--${figure}`}>{shown ?? <p className="embed__none">{t('embed.notHere', { place: territory.name })}</p>}</div>
    </EmbedFrame>
  )
}

/** The file is the one of the signed list; which file holds a place is all that is taken from the index. Throws ReleaseError, or a RangeError where the release knows no such place. */
async function load(id: string, site: URL): Promise<Loaded> {
  const data = new URL('data/', site)
  const [{ manifest }, districts] = await Promise.all([loadManifest(data, { keys: KEYS }), readDistricts(site)])
  const path = manifest.places[fileOfPlace(id, districts) ?? '']
  const listed = manifest.files.find((file) => file.path === path)
  if (!listed) throw new RangeError(`no file holds ${id}`)
  const file = await loadPlaceFile(data, listed)
  if (!file.places.some(({ territory }) => territory.id === id)) throw new RangeError(`the file of ${file.id} does not hold ${id}`)
  return { file, release: { id: manifest.release, date: manifest.created } }
}

async function readDistricts(site: URL): Promise<PlaceIndex['districts']> {
  try {
    const response = await fetch(new URL('places.json', site))
    if (!response.ok) throw new ReleaseError('file-missing', 'places.json')
    return ((await response.json()) as PlaceIndex).districts
  } catch (error) {
    throw error instanceof ReleaseError ? error : new ReleaseError('offline', 'places.json', { cause: error })
  }
}
