import { useTranslations } from 'use-intl'
import type { Indicator } from '../../../catalog/indicator.ts'
import type { ObservationRow } from '../../../catalog/observation-sql.ts'
import type { ClusterColours } from '../../../domain/palette/clusterColours.ts'
import type { MethodSettings } from '../../../state/method-settings.ts'
import { useMediaQuery } from '../../../ui/preferences/useMediaQuery.ts'
import { useLanguage } from '../../../ui/controls/useLanguage.ts'
import { NARROW } from '../MapOfPlaces.tsx'
import { absenceCounts } from '../analysis/absenceCounts.ts'
import { SwatchLegend } from '../analysis/SwatchLegend.tsx'
import { TaskProgress } from '../analysis/TaskProgress.tsx'
import { colourOfKind, KINDS_OF } from './clusterPaints.ts'
import type { ClusterWork } from './useClusters.ts'

/** What the colours mean and how many places have each; while the permutations run, how far they are. */
export function ClustersLegend(props: {
  work: ClusterWork
  indicator: Indicator
  statistic: MethodSettings['statistic']
  rows: readonly ObservationRow[]
  colours: ClusterColours
  schematic: boolean
}) {
  const t = useTranslations('analysis.clusters')
  const { language } = useLanguage()
  const narrow = useMediaQuery(NARROW)
  const { work, indicator, colours } = props
  const counted = (kind: string) => work.clusters.places.filter((place) => place.kind === kind).length
  const swatches = work.clusters.judgement
    ? KINDS_OF[props.statistic].flatMap((kind) => {
        const colour = colourOfKind(kind, colours)
        const count = counted(kind)
        // A phone has room for what is on the map only.
        const left = count === 0 && (narrow || kind === 'island')
        return colour === null || left ? [] : [{ id: kind, colour, label: t(`kind.${kind}`), count }]
      })
    : []
  return (
    <div>
      <SwatchLegend
        title={t('legend', { indicator: indicator.title[language] })}
        swatches={swatches}
        absences={absenceCounts(props.rows).counts}
        // On a phone the credit on the map says so already.
        schematic={props.schematic && !narrow}
        synthetic={indicator.kind === 'synthetic'}
      />
      {work.possible && !work.clusters.judgement && (
        <div className="clusters__work">
          <TaskProgress task={work.task} label={t('working')} onAgain={work.again} />
        </div>
      )}
    </div>
  )
}
