import { useMemo } from 'react'
import { useTranslations } from 'use-intl'
import { ABSENCES, type Absence } from '../../../catalog/observation-status.ts'
import { AnalysisLayout } from '../analysis/AnalysisLayout.tsx'
import type { AnalysisProps } from '../analysis/AnalysisProps.ts'
import { StatusOfAnalysis } from '../analysis/StatusOfAnalysis.tsx'
import { SwatchLegend } from '../analysis/SwatchLegend.tsx'
import { CrossPanel } from './CrossPanel.tsx'
import { crossColours } from './crossPaints.ts'
import type { Standing } from './crossPlaces.ts'
import { OnePeriodStage } from './OnePeriodStage.tsx'
import { PlacesWithin } from './PlacesWithin.tsx'
import { useOnePeriod } from './useOnePeriod.ts'

/** The places of one period: map, charts and list keep those within all ranges. */
export function OnePeriodScreen(props: AnalysisProps) {
  const { state, open, theme } = props
  const t = useTranslations('analysis.cross')
  const cross = useOnePeriod(state, open)
  const colours = useMemo(() => crossColours(theme), [theme])
  const { standings, inside, unknown } = cross
  const sentence = [t('sentence', { inside, total: standings.length }), unknown > 0 ? t('unknownCount', { unknown }) : ''].join(' ')
  return (
    <AnalysisLayout
      tabs={props.tabs}
      status={<StatusOfAnalysis screen={props.status} error={cross.error} />}
      chips={props.chips}
      stage={<OnePeriodStage {...props} cross={cross} colours={colours} />}
      legend={
        cross.complete &&
        standings.length > 0 && (
          <SwatchLegend
            title={t('legend')}
            swatches={[
              { id: 'inside', colour: colours.inside, label: t('inside'), count: inside },
              { id: 'outside', colour: colours.outside, label: t('outside'), count: standings.length - inside - unknown },
            ]}
            absences={absencesOf(standings)}
            schematic={open.release.manifest.shapes.kind === 'schematic'}
            synthetic={cross.chosen.kind === 'synthetic'}
          />
        )
      }
      panel={
        <CrossPanel {...props} figures={cross} rowsAre="places" sentence={sentence} total={standings.length}>
          <PlacesWithin
            cross={cross}
            names={props.explore.names}
            selection={state.selection}
            onSelect={(territory, extend) => props.dispatch({ type: 'select', territory, extend })}
            onOrigin={props.onOrigin}
          />
        </CrossPanel>
      }
      busy={!cross.complete}
    />
  )
}

function absencesOf(standings: readonly Standing[]): Record<Absence, number> {
  const counts = Object.fromEntries(ABSENCES.map((absence) => [absence, 0])) as Record<Absence, number>
  for (const standing of standings) if (standing.kind === 'unknown') counts[standing.absence] += 1
  return counts
}
