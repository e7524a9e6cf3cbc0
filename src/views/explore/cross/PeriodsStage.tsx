import { useMemo } from 'react'
import { useTranslations } from 'use-intl'
import type { PeriodKind } from '../../../catalog/period.ts'
import type { AnalysisProps } from '../analysis/AnalysisProps.ts'
import { PlaceCard } from '../analysis/PlaceCard.tsx'
import { MapOfPlaces } from '../MapOfPlaces.tsx'
import { type Persistence, persistencePaints } from './persistence.ts'
import type { Periods } from './usePeriods.ts'

/** The map of how often places lay within all brushes. */
export function PeriodsStage(props: AnalysisProps & { found: Periods; every: PeriodKind; colours: Readonly<Record<Persistence, string>> }) {
  const { found, colours, every, state } = props
  const { names } = props.explore
  const t = useTranslations('analysis.cross')
  const codes = useTranslations('codes')
  const { places, within, periods, lacking } = found
  const areas = useMemo(() => persistencePaints({ places, within, periods, lacking }, colours), [places, within, periods, lacking, colours])
  const positions = useMemo(() => new Map(places.map((place, at) => [place, at])), [places])
  const said = (id: string) => {
    const position = positions.get(id)
    return position === undefined ? '' : t('periodsWithin', { every, within: within[position] ?? 0, periods, missing: lacking[position]?.periods ?? 0 })
  }
  return (
    <MapOfPlaces
      state={state}
      open={props.open}
      theme={props.theme}
      areas={areas}
      renderHoverCard={(id) => (
        <PlaceCard name={names(id).name} within={names(id).around}>
          <span>{said(id)}</span>
        </PlaceCard>
      )}
      announcement={(id) => [names(id).name, names(id).around, said(id)].filter((part) => part !== '').join(', ')}
      label={t('mapPeriods', { level: codes(`level.${state.level}`).toLowerCase(), every })}
      fitTo={props.fitTo}
      dispatch={props.dispatch}
      swift
      onProblem={props.onMapProblem}
    />
  )
}
