import './PlaceApp.css'
import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { ReleaseError, type ReleaseErrorCode } from '../../database/release-error.ts'
import type { PlaceFile } from '../../place/place-file.ts'
import { fileOfPlace, type IndexedFile, type PageFacts, type PlaceIndex } from '../../place/place-index.ts'
import type { OffersFile } from '../../place/reach/offers-file.ts'
import type { PlaceLanguage } from '../../place/words.ts'
import { startOffline } from '../../ui/offline/startOffline.ts'
import { loadPlaceFile, loadStoredJson } from '../../ui/place/loadPlaceFile.ts'
import { usePlaceAddress } from '../../ui/place/usePlaceAddress.ts'
import { appWords } from './appWords.ts'
import { OfflinePanel } from './OfflinePanel.tsx'
import { PlacePage } from './PlacePage.tsx'
import { pageWords } from './pageWords.ts'
import { placeLinks } from './placeLinks.ts'
import { OtherOrigin } from './reach/OtherOrigin.tsx'
import { OwnSection } from './sections/OwnSection.tsx'
import { pageParts } from './sections/pageParts.ts'
import { PlaceTools } from './tools/PlaceTools.tsx'

export interface PlaceAppProps {
  readonly facts: PageFacts
  readonly language: PlaceLanguage
  readonly id: string
  /** Folder of the app. */
  readonly site: URL
  readonly file: PlaceFile
  /** Address of the page without query and hash. */
  readonly address: string
}

/** The page of a place, over a file that has been read. */
export function PlaceApp({ facts, language, id: first, site, file, address }: PlaceAppProps) {
  const id = usePlaceAddress(first, useCallback((other: string) => file.places.some(({ territory }) => territory.id === other), [file]))
  const [ready, setReady] = useState(false)
  const data = useMemo(() => new URL('data/', site), [site])
  const report = file.places.find(({ territory }) => territory.id === id)
  const name = report?.territory.name ?? id
  const level = report?.territory.level ?? 2
  const links = useMemo(() => placeLinks(id, level, language), [id, level, language])
  const index = useRef<Promise<PlaceIndex> | null>(null)
  // Asked once a visit; after a failure once more.
  const loadIndex = useCallback(() => {
    index.current ??= readIndex(site).catch((error: unknown) => {
      index.current = null
      throw error
    })
    return index.current
  }, [site])
  const offers = facts.files['offers']
  const loadOffers = useCallback(async () => (await loadStoredJson(data, offers as IndexedFile)) as OffersFile, [data, offers])
  useEffect(() => {
    document.title = appWords(language)('title', { place: name })
  }, [language, name])
  useEffect(() => {
    // After the page itself: what is kept for later must not hold up what is read now.
    startOffline(site).then(setReady, () => setReady(false))
  }, [site])
  const parts = useMemo(
    () => (report ? pageParts({ file, report, words: pageWords(language), links }).map((part) => part.id) : []),
    [file, report, language, links],
  )
  const here = useMemo(() => ({ id: file.id, name: file.places[0]?.territory.name ?? file.id }), [file])
  return (
    <PlacePage
      file={file}
      id={id}
      language={language}
      release={facts.release}
      links={links}
      own={<OwnSection key={id} id={id} words={pageWords(language)} />}
      reach={offers && <OtherOrigin key={id} language={language} file={file} id={id} loadOffers={loadOffers} />}
      tools={
        <PlaceTools
          key={id}
          file={file}
          id={id}
          language={language}
          release={facts.release}
          address={new URL(`./${id}.html`, address).href}
          parts={parts}
          offline={<OfflinePanel language={language} here={here} data={data} release={facts.release.id} loadIndex={loadIndex} ready={ready} />}
        />
      }
    />
  )
}

async function readIndex(site: URL): Promise<PlaceIndex> {
  const response = await fetch(new URL('places.json', site))
  if (!response.ok) throw new ReleaseError('file-missing', 'places.json')
  return (await response.json()) as PlaceIndex
}

/** Reads the file of a place. Throws ReleaseError, or a RangeError where the facts know no such place. */
export async function filesFor(facts: PageFacts, id: string, site: URL): Promise<PlaceFile> {
  const file = facts.files[fileOfPlace(id, facts.districts) ?? '']
  if (!file) throw new RangeError(`no file holds ${id}`)
  const loaded = await loadPlaceFile(new URL('data/', site), file)
  if (!loaded.places.some(({ territory }) => territory.id === id)) throw new RangeError(`the file of ${loaded.id} does not hold ${id}`)
  return loaded
}

const SAID: readonly ReleaseErrorCode[] = ['offline', 'hash-mismatch', 'file-missing', 'browser-too-old']

/** What to tell a person of a failure, in her language; `alone` where no summary stands above. */
export function failureWords(error: unknown, id: string, language: PlaceLanguage, alone: boolean): string {
  const t = appWords(language)
  if (error instanceof RangeError) return t('failed.unknown', { id })
  const code = error instanceof ReleaseError && SAID.includes(error.code) ? error.code : 'other'
  // Where nothing stands above, nothing above still holds.
  return t(alone && code === 'offline' ? 'failed.offlineAlone' : `failed.${code as 'other'}`)
}
