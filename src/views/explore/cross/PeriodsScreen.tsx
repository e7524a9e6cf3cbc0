import { useMemo } from 'react'
import { useTranslations } from 'use-intl'
import { ABSENCES, type Absence } from '../../../catalog/observation-status.ts'
import type { PeriodKind } from '../../../catalog/period.ts'
import { AnalysisLayout } from '../analysis/AnalysisLayout.tsx'
import type { AnalysisProps } from '../analysis/AnalysisProps.ts'
import { StatusOfAnalysis } from '../analysis/StatusOfAnalysis.tsx'
import { SwatchLegend } from '../analysis/SwatchLegend.tsx'
import { CrossPanel } from './CrossPanel.tsx'
import { PERSISTENCES, persistenceColours, persistenceOf } from './persistence.ts'
import { PeriodsStage } from './PeriodsStage.tsx'
import { PlacesByPeriods } from './PlacesByPeriods.tsx'
import { usePeriods } from './usePeriods.ts'

/** Places in every quarter or year: charts count both, the map says in how many periods a place lay within all ranges. */
export function PeriodsScreen(props: AnalysisProps & { every: PeriodKind }) {
  const { state, open, theme, every } = props
  const t = useTranslations('analysis.cross')
  const found = usePeriods(state, open, every)
  const colours = useMemo(() => persistenceColours(theme), [theme])
  const { places, within, periods, lacking } = found
  const persistences = places.map((_, at) => persistenceOf(within[at] ?? 0, periods, lacking[at]?.periods ?? 0))
  const counted = (persistence: (typeof PERSISTENCES)[number]) => persistences.filter((one) => one === persistence).length
  const unknown = persistences.filter((one) => one === 'unknown').length
  const placesWithin = places.length - counted('none') - unknown
  const absences = Object.fromEntries(ABSENCES.map((absence) => [absence, persistences.filter((one, at) => one === 'unknown' && lacking[at]?.absence === absence).length])) as Record<Absence, number>
  return (
    <AnalysisLayout
      tabs={props.tabs}
      status={<StatusOfAnalysis screen={props.status} error={found.error} />}
      chips={props.chips}
      stage={<PeriodsStage {...props} found={found} colours={colours} />}
      legend={
        places.length > 0 && (
          <SwatchLegend
            title={t('legendPeriods', { every })}
            swatches={PERSISTENCES.map((id) => ({ id, colour: colours[id], label: t(`persistence.${id}`), count: counted(id) }))}
            absences={absences}
            schematic={open.release.manifest.shapes.kind === 'schematic'}
            synthetic={found.chosen.kind === 'synthetic'}
          />
        )
      }
      panel={
        <CrossPanel
          {...props}
          figures={found}
          rowsAre="periods"
          sentence={t('sentencePeriods', { every, inside: found.inside, rows: found.rows, places: placesWithin, always: counted('every'), unknown })}
          total={found.rows}
        >
          <PlacesByPeriods
            found={found}
            every={every}
            names={props.explore.names}
            selection={state.selection}
            onSelect={(territory, extend) => props.dispatch({ type: 'select', territory, extend })}
          />
        </CrossPanel>
      }
      busy={!found.complete}
    />
  )
}
