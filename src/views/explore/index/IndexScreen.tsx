import './index.css'
import { useMemo, useState } from 'react'
import { useTranslations } from 'use-intl'
import { classify } from '../../../domain/classification/classify.ts'
import { palette } from '../../../domain/palette/palette.ts'
import { Legend } from '../../../ui/legend/Legend.tsx'
import { useMediaQuery } from '../../../ui/preferences/useMediaQuery.ts'
import { AnalysisLayout } from '../analysis/AnalysisLayout.tsx'
import type { AnalysisProps } from '../analysis/AnalysisProps.ts'
import { StatusOfAnalysis } from '../analysis/StatusOfAnalysis.tsx'
import { NARROW } from '../MapOfPlaces.tsx'
import { IndexPanel } from './IndexPanel.tsx'
import { IndexStage } from './IndexStage.tsx'
import { useIndex } from './useIndex.ts'

const CLASSES = 6

/** Several indicators in one number, with weights that can be moved and ranks that say how firm they are. */
export function IndexScreen(props: AnalysisProps) {
  const { state, open, theme } = props
  const t = useTranslations('analysis.index')
  const narrow = useMediaQuery(NARROW)
  const index = useIndex(state, open)
  const [range, setRange] = useState<readonly [number, number] | null>(null)
  const classification = useMemo(
    () =>
      classify(
        index.places,
        // The choice of the state belongs to the indicator of the overview, in whose unit its breaks and target are.
        { method: 'natural-breaks', classes: CLASSES, breaks: [], target: null },
        palette('warm', theme),
      ),
    [index.places, theme],
  )
  const synthetic = index.chosen.kind === 'synthetic'
  const title = t(synthetic ? 'legendSynthetic' : 'legend')
  return (
    <AnalysisLayout
      tabs={props.tabs}
      status={<StatusOfAnalysis screen={props.status} error={index.error} />}
      chips={props.chips}
      stage={<IndexStage {...props} index={index} classification={classification} range={range} />}
      legend={
        index.live && (
          <Legend
            classification={classification}
            indicator={{ title: { es: title, en: title }, unit: 'index' }}
            language={state.language}
            schematic={open.release.manifest.shapes.kind === 'schematic'}
            synthetic={synthetic}
            compact={narrow}
            onHighlight={setRange}
          />
        )
      }
      panel={<IndexPanel {...props} index={index} />}
      busy={!index.complete}
    />
  )
}
