import { useTranslations } from 'use-intl'
import { formatNumber } from '../../../domain/formatting/number.ts'
import type { Dispatch } from '../../../state/action.ts'
import { CLUSTER_STATISTICS, type MethodSettings, NEIGHBOURHOODS, PERMUTATIONS } from '../../../state/method-settings.ts'
import { Segments } from '../../../ui/controls/Segments.tsx'
import { useLanguage } from '../../../ui/controls/useLanguage.ts'
import { drawsNeeded } from './drawsNeeded.ts'
import type { Neighbourhood } from '../analysis/neighbourhoodWeights.ts'

/** The choices about the method; all of them stand in the link. */
export function ClusterChoices(props: {
  method: MethodSettings
  neighbourhood: Neighbourhood
  /** Places that are judged; 0 where none can be. */
  tests: number
  /** Borders between schematic areas are schematic as well. */
  schematic: boolean
  dispatch: Dispatch
}) {
  const t = useTranslations('analysis.clusters.choice')
  const { locale } = useLanguage()
  const { method, dispatch } = props
  const { used, seatsKnown } = props.neighbourhood
  return (
    <section className="analysis__part clusters__choices" aria-label={t('title')}>
      <Segments
        label={t('statistic')}
        value={method.statistic}
        segments={CLUSTER_STATISTICS.map((value) => ({ value, label: t(value) }))}
        onChange={(statistic) => dispatch({ type: 'choose-method', method: { statistic } })}
        hint={t(`hint.${method.statistic}`)}
      />
      <Segments
        label={t('neighbours')}
        value={used}
        segments={NEIGHBOURHOODS.map((value) => ({ value, label: t(value), disabled: value !== 'borders' && !seatsKnown }))}
        onChange={(neighbourhood) => dispatch({ type: 'choose-method', method: { neighbourhood } })}
        hint={neighboursHint()}
      />
      <Segments
        label={t('permutations')}
        value={String(method.permutations)}
        segments={PERMUTATIONS.map((value) => ({ value: String(value), label: formatNumber(value, locale) }))}
        onChange={(value) => {
          const permutations = PERMUTATIONS.find((known) => String(known) === value)
          if (permutations) dispatch({ type: 'choose-method', method: { permutations } })
        }}
        hint={permutationsHint()}
      />
    </section>
  )

  function neighboursHint(): string {
    if (!seatsKnown) return t('hint.noSeats')
    if (used !== 'borders') return t('hint.seats')
    return props.schematic ? t('hint.schematic') : t('hint.borders')
  }

  function permutationsHint(): string {
    if (props.tests === 0) return t('hint.draws')
    const { firstCut, leastP, enough, needed, together } = drawsNeeded(props.tests, method.permutations)
    const values = {
      tests: props.tests,
      draws: method.permutations,
      cut: formatNumber(firstCut, locale, 6),
      least: formatNumber(leastP, locale, 6),
      needed,
      together,
    }
    return `${t('hint.cut', values)} ${t(enough ? 'hint.enough' : 'hint.tooFew', values)}`
  }
}
