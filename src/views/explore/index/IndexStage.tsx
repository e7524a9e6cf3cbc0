import { useMemo } from 'react'
import { useTranslations } from 'use-intl'
import { isAbsence } from '../../../catalog/observation-status.ts'
import type { Classification } from '../../../domain/classification/classification.ts'
import { formatNumber } from '../../../domain/formatting/number.ts'
import { formatPeriod } from '../../../domain/formatting/period.ts'
import { useLanguage } from '../../../ui/controls/useLanguage.ts'
import type { AreaPaint } from '../../../ui/map/TerritoryMapProps.ts'
import type { AnalysisProps } from '../analysis/AnalysisProps.ts'
import { PlaceCard } from '../analysis/PlaceCard.tsx'
import { MapOfPlaces } from '../MapOfPlaces.tsx'
import { knownBand } from './bands.ts'
import { useBandWords } from './useBandWords.ts'
import type { Index } from './useIndex.ts'

/** The map in the colours of the index; a place without one is hatched by the reason of the first indicator it lacks. */
export function IndexStage(props: AnalysisProps & { index: Index; classification: Classification; range: readonly [number, number] | null }) {
  const { index, classification, range, state } = props
  const { names } = props.explore
  const t = useTranslations('analysis.index')
  const codes = useTranslations('codes')
  const panel = useTranslations('panel')
  const { language, locale } = useLanguage()
  const bandWords = useBandWords()
  const areas = useMemo(() => {
    const inside = (value: number | null) => range === null || (value !== null && value >= range[0] && value <= range[1])
    return new Map(
      index.places.map(({ territory, value, status }): [string, AreaPaint] => [
        territory,
        { colour: value === null ? null : classification.colourOf(value), absence: isAbsence(status) ? status : null, dimmed: !inside(value) },
      ]),
    )
  }, [index.places, classification, range])
  return (
    <MapOfPlaces
      state={state}
      open={props.open}
      theme={props.theme}
      areas={areas}
      renderHoverCard={renderCard}
      announcement={(id) => [names(id).name, names(id).around, ...said(id)].filter((part) => part !== '').join(', ')}
      label={panel('mapLabel', {
        indicator: t(index.chosen.kind === 'synthetic' ? 'titleSynthetic' : 'title'),
        level: codes(`level.${state.level}`).toLowerCase(),
        period: formatPeriod(state.period, locale),
      })}
      fitTo={props.fitTo}
      dispatch={props.dispatch}
      onProblem={props.onMapProblem}
    />
  )

  function renderCard(id: string) {
    const place = index.byTerritory.get(id)
    const [first, ...others] = said(id)
    return (
      <PlaceCard name={names(id).name} within={names(id).around}>
        {place && place.value !== null ? <span className="card__value">{formatNumber(place.value, locale, 1, true)}</span> : <span>{first}</span>}
        {others.map((text) => (
          <span key={text} className="card__soft">
            {text}
          </span>
        ))}
        {index.chosen.kind && <span className="card__soft">{t(index.chosen.kind === 'synthetic' ? 'titleSynthetic' : 'title')}</span>}
      </PlaceCard>
    )
  }

  /** The index and the rank with its band, or the reason of the absence. */
  function said(id: string): string[] {
    const place = index.byTerritory.get(id)
    if (!place) return [t('place.notHere')]
    if (place.value === null) {
      const lacking = index.components.find(({ indicator }) => indicator.id === place.lacks)
      return lacking ? [`${lacking.indicator.title[language]}: ${codes(`status.${place.status}`).toLowerCase()}`] : []
    }
    const band = knownBand(index.band(id))
    const score = t('place.score', { value: formatNumber(place.value, locale, 1, true) })
    return index.ranks ? [score, band ? bandWords(band) : t('pendingRow')] : [score]
  }
}
