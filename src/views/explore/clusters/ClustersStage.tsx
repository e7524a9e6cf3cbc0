import { useMemo } from 'react'
import { useTranslations } from 'use-intl'
import { isAbsence } from '../../../catalog/observation-status.ts'
import { formatPeriod } from '../../../domain/formatting/period.ts'
import { formatValue } from '../../../domain/formatting/number.ts'
import type { ClusterColours } from '../../../domain/palette/clusterColours.ts'
import { activeFilters } from '../../../state/activeFilters.ts'
import { FilterChips } from '../../../ui/controls/FilterChips.tsx'
import { useLanguage } from '../../../ui/controls/useLanguage.ts'
import type { AnalysisProps } from '../analysis/AnalysisProps.ts'
import { MapOfPlaces } from '../MapOfPlaces.tsx'
import { UnpublishedNotice } from '../UnpublishedNotice.tsx'
import { ClusterCard } from './ClusterCard.tsx'
import { clusterPaints } from './clusterPaints.ts'
import type { JudgedPlace } from './judgePlaces.ts'

/** The map in kinds of cluster. */
export function ClustersStage(props: AnalysisProps & { places: readonly JudgedPlace[]; colours: ClusterColours }) {
  const { state, explore, open, dispatch, places, colours } = props
  const { indicator, byTerritory, names, rows, shown } = explore
  const t = useTranslations('analysis.clusters')
  const codes = useTranslations('codes')
  const { language, locale } = useLanguage()
  const areas = useMemo(() => clusterPaints(rows.map, shown, places, colours), [rows.map, shown, places, colours])
  const byId = useMemo(() => new Map(places.map((place) => [place.id, place])), [places])
  const { level, period } = explore.state
  return (
    <>
      <MapOfPlaces
        // Areas are those of the answered state; level and areas must not part.
        state={state.level === level ? state : { ...state, level }}
        open={open}
        theme={props.theme}
        areas={areas}
        fitTo={props.fitTo}
        dispatch={dispatch}
        renderHoverCard={(id) => (
          <ClusterCard name={names(id).name} within={names(id).around} row={byTerritory.get(id)} place={byId.get(id)} unit={indicator.unit} />
        )}
        announcement={announcement}
        label={t('map', {
          indicator: indicator.title[language],
          level: codes(`level.${level}`).toLowerCase(),
          period: formatPeriod(period, locale),
        })}
        onProblem={props.onMapProblem}
      />
      <div className="explore__chips">
        {/* A range brushed in the overview changes nothing here. */}
        <FilterChips filters={activeFilters({ ...state, range: null })} countries={open.release.catalog.countries} unit={indicator.unit} onAction={dispatch} />
      </div>
      {!explore.asked.combination.published && (
        <div className="explore__unpublished">
          <UnpublishedNotice state={state} indicator={explore.asked.indicator} combination={explore.asked.combination} dispatch={dispatch} />
        </div>
      )}
    </>
  )

  function announcement(id: string): string {
    const { name, around } = names(id)
    const place = byId.get(id)
    const row = byTerritory.get(id)
    const said = place
      ? [formatValue(place.value, indicator.unit, locale), t(`kind.${place.kind}`)]
      : [row && isAbsence(row.status) ? codes(`status.${row.status}`) : '']
    return [name, around, ...said].filter((part) => part !== '').join(', ')
  }
}
