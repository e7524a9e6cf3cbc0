import './OfflinePanel.css'
import { useCallback, useEffect, useId, useState } from 'react'
import type { PlaceIndex } from '../../place/place-index.ts'
import type { PlaceLanguage } from '../../place/words.ts'
import { askToHold, canKeep, clearKept, type Keeping, keepPlaces, keptIds } from '../../ui/offline/keptPlaces.ts'
import { appWords } from './appWords.ts'

/** What opens without a connection: this department, and others the person asks to keep. */
export function OfflinePanel(props: {
  readonly language: PlaceLanguage
  /** Id and name of the department or country on screen. */
  readonly here: { readonly id: string; readonly name: string }
  readonly data: URL
  readonly release: string
  readonly loadIndex: () => Promise<PlaceIndex>
  /** Whether the service worker is ready. */
  readonly ready: boolean
}) {
  const { language, here, data, release, loadIndex, ready } = props
  const t = appWords(language)
  const label = useId()
  const [index, setIndex] = useState<PlaceIndex | null>(null)
  const [kept, setKept] = useState<readonly string[]>([])
  const [said, setSaid] = useState<{ place: string; step: Keeping | 'keeping' | 'cleared' | 'notCleared' } | null>(null)
  const [chosen, setChosen] = useState('')
  const look = useCallback(async (known: PlaceIndex) => setKept(await keptIds(data, known.files, release)), [data, release])
  const keep = useCallback(
    async (id: string, place: string, known: PlaceIndex) => {
      const file = known.files[id]
      if (!file) return
      setSaid({ place, step: 'keeping' })
      setSaid({ place, step: await keepPlaces(new URL(file.path, data), release) })
      await look(known)
    },
    [data, release, look],
  )
  useEffect(() => {
    if (!ready) return
    loadIndex().then(
      async (known) => {
        setIndex(known)
        // What a person has opened stays on her device.
        await keep(here.id, here.name, known)
      },
      () => setSaid({ place: here.name, step: 'failed' }),
    )
  }, [ready, loadIndex, keep, here.id, here.name])
  const names = index?.names ?? {}
  const others = Object.keys(index?.files ?? {}).filter((id) => id !== 'offers' && !kept.includes(id))
  return (
    <section className="offline" aria-labelledby={label}>
      <h2 className="offline__title" id={label}>
        {t('offline.title')}
      </h2>
      <output className="offline__said">
        {!canKeep() ? t('offline.unable') : said ? (t(`offline.${said.step}`, { place: said.place })) : t('offline.not', { place: here.name })}
      </output>
      {index && (
        <>
          {others.length > 0 && (
            <form
              className="offline__other"
              onSubmit={(event) => {
                event.preventDefault()
                const id = chosen || others[0]
                if (!id) return
                askToHold()
                void keep(id, names[id] ?? id, index)
              }}
            >
              <label className="offline__label">
                {t('offline.other')}
                <select value={others.includes(chosen) ? chosen : others[0]} onChange={(event) => setChosen(event.target.value)}>
                  {others.map((id) => (
                    <option key={id} value={id}>
                      {names[id]}
                    </option>
                  ))}
                </select>
              </label>
              <button type="submit">{t('offline.keep')}</button>
            </form>
          )}
          {kept.length > 0 && (
            <p className="offline__list">
              {t('offline.list', { names: kept.map((id) => names[id] ?? id).join(', ') })}{' '}
              <button
                type="button"
                className="offline__clear"
                onClick={() =>
                  void clearKept().then(
                    () => {
                      setKept([])
                      setSaid({ place: '', step: 'cleared' })
                    },
                    () => setSaid({ place: '', step: 'notCleared' }),
                  )
                }
              >
                {t('offline.clear')}
              </button>
            </p>
          )}
        </>
      )}
    </section>
  )
}
