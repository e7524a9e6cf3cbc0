import { useTranslations } from 'use-intl'
import { formatNumber } from '../../../domain/formatting/number.ts'
import { useLanguage } from '../../../ui/controls/useLanguage.ts'
import type { AskOrigin } from '../analysis/AnalysisProps.ts'
import { knownBand } from './bands.ts'
import { PlaceParts } from './PlaceParts.tsx'
import { RankStrip } from './RankStrip.tsx'
import { useBandWords } from './useBandWords.ts'
import type { Index } from './useIndex.ts'

/** The place in focus: its index, its rank with the band, and its parts; or why it has none. */
export function SelectedPlace(props: { index: Index; place: string; name: string; onOrigin: AskOrigin }) {
  const { index, place } = props
  const t = useTranslations('analysis.index')
  const codes = useTranslations('codes')
  const bandWords = useBandWords()
  const { language, locale } = useLanguage()
  const found = index.byTerritory.get(place)
  if (!found) return <p>{t('place.notHere')}</p>
  if (found.lacks !== null) {
    const indicator = index.components.find((component) => component.indicator.id === found.lacks)?.indicator.title[language] ?? ''
    return (
      <>
        <p className="analysis__sentence">{t('place.lacks', { indicator, status: codes(`status.${found.status}`).toLowerCase() })}</p>
        <PlaceParts index={index} place={place} name={props.name} onOrigin={props.onOrigin} />
      </>
    )
  }
  if (found.value === null) return null
  const band = knownBand(index.band(place))
  const total = index.live?.order.length ?? 0
  return (
    <div className="analysis__part" data-selected={place}>
      <p className="analysis__sentence">
        <strong>{t('place.score', { value: formatNumber(found.value, locale, 1, true) })}</strong>
        {index.ranks && ` · ${band ? `${bandWords(band)}, ${t('place.of', { total })}` : t('pendingRow')}`}
      </p>
      {band && <RankStrip {...band} last={Math.max(total, band.high)} />}
      <PlaceParts index={index} place={place} name={props.name} onOrigin={props.onOrigin} />
    </div>
  )
}
