import { useTranslations } from 'use-intl'
import type { Comparing } from './useComparing.ts'
import type { PeerAnswer } from './usePeers.ts'

/** What to do where fewer than two places are chosen, with places to begin with. */
export function StartHere({ place, comparing, peers }: { place: string | null; comparing: Comparing; peers: PeerAnswer }) {
  const t = useTranslations('analysis.compare')
  const { onAdd } = comparing
  const suggested = place === null ? peers.examples.map(({ territory }) => territory) : peers.found?.status === 'complete' ? peers.found.peers.map(({ id }) => id) : []
  return (
    <section className="compare__start">
      <p className="analysis__sentence">{place === null ? t('start.none') : t('start.one', { place })}</p>
      {suggested.length > 0 && (
        <>
          <h2 className="analysis__title">{place === null ? t('start.examples') : t('peers.title', { place })}</h2>
          <ul className="compare__suggestions">
            {suggested.map((territory) => {
              const need = peers.examples.find((example) => example.territory === territory)?.need
              const name = comparing.label(territory)
              return (
                <li key={territory}>
                  <button
                    type="button"
                    className="compare__suggestion"
                    aria-label={t('peers.add', { place: `${name}, ${comparing.around(territory)}` })}
                    onClick={() => onAdd?.(territory)}
                  >
                    <strong>{name}</strong>
                    <span className="analysis__soft">{comparing.around(territory)}</span>
                    {need !== undefined && <span className="analysis__soft">{t('start.example', { need })}</span>}
                  </button>
                </li>
              )
            })}
          </ul>
        </>
      )}
    </section>
  )
}
