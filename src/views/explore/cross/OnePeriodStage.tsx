import { useMemo } from 'react'
import { useTranslations } from 'use-intl'
import { valueWithUnit } from '../../../charts/parts/reading.ts'
import { formatPeriod } from '../../../domain/formatting/period.ts'
import { useLanguage } from '../../../ui/controls/useLanguage.ts'
import type { AnalysisProps } from '../analysis/AnalysisProps.ts'
import { PlaceCard } from '../analysis/PlaceCard.tsx'
import { MapOfPlaces } from '../MapOfPlaces.tsx'
import { type CrossColours, crossPaints } from './crossPaints.ts'
import type { OnePeriod } from './useOnePeriod.ts'

/** The map of who lies within all brushes. */
export function OnePeriodStage(props: AnalysisProps & { cross: OnePeriod; colours: CrossColours }) {
  const { cross, colours, state } = props
  const { names } = props.explore
  const t = useTranslations('analysis.cross')
  const chart = useTranslations('chart')
  const codes = useTranslations('codes')
  const { language, locale } = useLanguage()
  const { data, standings } = cross
  const areas = useMemo(() => crossPaints(data.places, standings, colours), [data.places, standings, colours])
  const positions = useMemo(() => new Map(data.places.map((place, at) => [place, at])), [data.places])
  return (
    <MapOfPlaces
      state={state}
      open={props.open}
      theme={props.theme}
      areas={areas}
      renderHoverCard={(id) => (
        <PlaceCard name={names(id).name} within={names(id).around}>
          {said(id).map((text, at) => (
            <span key={text} className={at === 0 ? undefined : 'card__soft'}>
              {text}
            </span>
          ))}
        </PlaceCard>
      )}
      announcement={(id) => [names(id).name, names(id).around, ...said(id)].filter((part) => part !== '').join(', ')}
      label={t('map', { level: codes(`level.${state.level}`).toLowerCase(), period: formatPeriod(state.period, locale) })}
      fitTo={props.fitTo}
      dispatch={props.dispatch}
      swift
      onProblem={props.onMapProblem}
    />
  )

  /** Whether the place is within, then each of its figures. */
  function said(id: string): string[] {
    const standing = standings[positions.get(id) ?? -1]
    if (!standing) return []
    const first =
      standing.kind === 'unknown' ? t('unknownFor', { indicator: standing.lacks.indicator.title[language] }) : t(standing.kind)
    return [
      first,
      ...data.axes.map(({ indicator, byTerritory }) => {
        const row = byTerritory.get(id)
        const value = row?.value ?? null
        return `${indicator.title[language]}: ${value === null ? codes(`status.${row?.status ?? 'not-reported'}`).toLowerCase() : valueWithUnit(value, indicator.unit, locale, chart)}`
      }),
    ]
  }
}
