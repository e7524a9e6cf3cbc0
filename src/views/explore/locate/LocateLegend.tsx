import { useTranslations } from 'use-intl'
import { formatNumber } from '../../../domain/formatting/number.ts'
import { useLanguage } from '../../../ui/controls/useLanguage.ts'
import { absenceCounts } from '../analysis/absenceCounts.ts'
import { SwatchLegend } from '../analysis/SwatchLegend.tsx'
import type { LocateColours } from './locatePaints.ts'
import type { Locate } from './useLocate.ts'

/** What the colours mean, how many places have each, and the two kinds of points. */
export function LocateLegend(props: { locate: Locate; colours: LocateColours; when: 'before' | 'after'; schematic: boolean }) {
  const t = useTranslations('analysis.locate')
  const { locale } = useLanguage()
  const { colours, when } = props
  const { question, plan, people } = props.locate
  if (!question || !plan) return null
  const known = question.places.flatMap((place, at) => (place.known ? [{ place, state: plan.figures.states[at] }] : []))
  const isOut = (state: string | undefined) => state === 'out' || (state === 'newly' && when === 'before')
  const { classes } = colours.out
  const text = (value: number) => formatNumber(Math.round(value), locale)
  const out = classes.map(({ lower, upper, lowest, highest, colour }, at) => {
    const last = at === classes.length - 1
    return {
      id: `out-${at}`,
      colour,
      label: highest === 0 ? t('legend.outNone') : last ? t('legend.outFrom', { low: text(lowest ?? lower) }) : t('legend.out', { low: text(lowest ?? lower), high: text(highest ?? upper) }),
      count: known.filter(({ place, state }) => isOut(state) && colours.out.classOf(place.persons) === at).length,
    }
  })
  return (
    <div className="locate-legend">
      <SwatchLegend
        title={t('legend.title')}
        swatches={[
          { id: 'already', colour: colours.already, label: t('legend.already'), count: known.filter(({ state }) => state === 'already').length },
          ...(when === 'after' ? [{ id: 'newly', colour: colours.newly, label: t('legend.newly'), count: known.filter(({ state }) => state === 'newly').length }] : []),
          ...out.filter(({ count }) => count > 0),
        ]}
        absences={absenceCounts(question.places.map(({ row }) => row)).counts}
        schematic={props.schematic}
        synthetic={people.indicator.kind === 'synthetic'}
      />
      <p className="locate-legend__points">
        <span className="locate-legend__standing" /> {t('legend.standing')} <span className="legend__number">{text(question.standing.length)}</span>
        <span className="locate-legend__new" /> {t('legend.new')} <span className="legend__number">{text(plan.points.length)}</span>
      </p>
    </div>
  )
}
