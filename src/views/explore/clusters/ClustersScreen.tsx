import './clusters.css'
import { useMemo } from 'react'
import { clusterColours } from '../../../domain/palette/clusterColours.ts'
import { AnalysisLayout } from '../analysis/AnalysisLayout.tsx'
import type { AnalysisProps } from '../analysis/AnalysisProps.ts'
import { Waiting } from '../Waiting.tsx'
import { ClustersLegend } from './ClustersLegend.tsx'
import { ClustersPanel } from './ClustersPanel.tsx'
import { ClustersStage } from './ClustersStage.tsx'
import { useClusters } from './useClusters.ts'

const NOTHING: readonly never[] = []

/** Where high or low values gather, told from chance by permutations. */
export function ClustersScreen(props: AnalysisProps) {
  const { explore, open, theme } = props
  const { indicator, rows } = explore
  const { level, method } = explore.state
  const work = useClusters(explore, open)
  const colours = useMemo(() => clusterColours(theme, indicator.direction), [theme, indicator.direction])
  const drawn = open.release.manifest.shapes.kind === 'schematic'
  const places = work.possible ? work.clusters.places : NOTHING
  const waiting = explore.asked.combination.published && !rows.current
  return (
    <AnalysisLayout
      tabs={props.tabs}
      status={props.status}
      chips={props.chips}
      stage={<ClustersStage {...props} places={places} colours={colours} />}
      legend={
        explore.asked.combination.published &&
        (waiting ? (
          <Waiting />
        ) : (
          <ClustersLegend work={work} indicator={indicator} statistic={method.statistic} rows={explore.shown} colours={colours} schematic={drawn} />
        ))
      }
      panel={
        waiting ? (
          <Waiting />
        ) : (
          // Departments are drawn with their real borders; below them areas are cells around seats.
          <ClustersPanel {...props} work={work} colours={colours} schematic={drawn && (level === 'municipality' || level === 'district')} />
        )
      }
      busy={explore.asked.loading || work.task.progress !== null}
    />
  )
}
