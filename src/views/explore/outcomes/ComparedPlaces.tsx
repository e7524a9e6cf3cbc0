import { useMemo } from 'react'
import { useTranslations } from 'use-intl'
import { Legend } from '../../../ui/legend/Legend.tsx'
import { useLanguage } from '../../../ui/controls/useLanguage.ts'
import { AnalysisLayout } from '../analysis/AnalysisLayout.tsx'
import type { AnalysisProps } from '../analysis/AnalysisProps.ts'
import { neighbourhoodWeights } from '../analysis/neighbourhoodWeights.ts'
import { FEWEST_PLACES } from '../../../domain/funnel/fewestPlaces.ts'
import { FadedMap } from './FadedMap.tsx'
import { FadeLegend } from './FadeLegend.tsx'
import { FunnelFigure } from './FunnelFigure.tsx'
import { FunnelLegend } from './FunnelLegend.tsx'
import { funnelView } from './funnelView.ts'
import { OutcomesPanel } from './OutcomesPanel.tsx'
import { PictureStage } from './PictureStage.tsx'
import { beyondSentence } from './sentences.ts'
import { SmoothedMaps } from './SmoothedMaps.tsx'
import { smoothedView } from './smoothing.ts'
import { TooFew } from './TooFew.tsx'

/** The picture chosen, and beside it what it says. */
export function ComparedPlaces({ screen }: { screen: AnalysisProps }) {
  const t = useTranslations('analysis.outcomes')
  const { locale } = useLanguage()
  const { state, explore, open, theme, dispatch } = screen
  const { indicator, shown, classification, names, rows } = explore
  const { picture, smoothing, neighbourhood } = state.method
  const { level } = explore.state
  const found = useMemo(() => funnelView(shown, indicator), [shown, indicator])
  const view = found && found.marks.length >= FEWEST_PLACES ? found : null
  const isSmoothed = picture === 'smoothed' && view !== null
  const smoothed = useMemo(() => {
    if (!isSmoothed) return null
    const { topology, territories } = open
    const ids = shown.map(({ territory }) => territory)
    return smoothedView(shown, smoothing === 'all' ? null : neighbourhoodWeights(ids, neighbourhood, { topology, level, territories }))
  }, [isSmoothed, shown, smoothing, neighbourhood, level, open])
  const synthetic = indicator.kind === 'synthetic'
  const panel = <OutcomesPanel screen={screen} view={view} smoothed={smoothed} />
  const select = (territory: string, extend: boolean) => dispatch({ type: 'select', territory, extend })
  if (!view) {
    const few = (
      <TooFew
        rows={shown}
        indicator={indicator}
        indicators={open.release.catalog.indicators}
        names={names}
        state={state}
        dispatch={dispatch}
        onOrigin={(row) => screen.onOrigin(row, rows.questions.map)}
      />
    )
    return <AnalysisLayout tabs={screen.tabs} status={screen.status} paper stage={few} panel={panel} />
  }
  const { values } = beyondSentence(view, locale)
  return (
    <AnalysisLayout
      tabs={screen.tabs}
      status={screen.status}
      stage={
        <PictureStage picture={picture} dispatch={dispatch}>
          {picture === 'funnel' && (
            <div className="outcomes__paper">
              <FunnelFigure
                view={view}
                indicator={indicator}
                names={names}
                selection={state.selection}
                range={state.range}
                sentence={t('sentence.beyond', values)}
                onSelect={select}
              />
            </div>
          )}
          {smoothed && <SmoothedMaps screen={screen} smoothed={smoothed} />}
          {picture === 'faded' && <FadedMap screen={screen} />}
        </PictureStage>
      }
      legend={
        picture === 'funnel' ? (
          <FunnelLegend view={view} tone={indicator.direction} synthetic={synthetic} />
        ) : picture === 'faded' ? (
          <FadeLegend rows={shown} indicator={indicator} classification={classification} theme={theme} />
        ) : (
          <Legend
            classification={classification}
            indicator={indicator}
            language={state.language}
            schematic={open.release.manifest.shapes.kind === 'schematic'}
            synthetic={synthetic}
            compact
          />
        )
      }
      panel={panel}
    />
  )
}
