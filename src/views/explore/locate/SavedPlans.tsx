import { useMemo } from 'react'
import { useTranslations } from 'use-intl'
import type { PlaceNames } from '../../../charts/parts/place-name.ts'
import { formatNumber, formatValue } from '../../../domain/formatting/number.ts'
import type { Dispatch } from '../../../state/action.ts'
import { MAXIMUM_POINTS, MAXIMUM_SAVED } from '../../../state/placement-settings.ts'
import { useLanguage } from '../../../ui/controls/useLanguage.ts'
import { samePlan } from './planEdits.ts'
import { type Plan, planOf } from './planOf.ts'
import type { Locate } from './useLocate.ts'
import { useWayWords } from './wayWords.ts'

const LETTERS = ['A', 'B', 'C'] as const

interface Column {
  readonly key: string
  readonly title: string
  readonly plan: Plan
  /** Its place among the plans kept; null for those that are not. */
  readonly saved: number | null
}

/** Plans side by side, all by the question of now: the one on screen, the best answer, and up to three kept. */
export function SavedPlans(props: { locate: Locate; names: PlaceNames; dispatch: Dispatch }) {
  const t = useTranslations('analysis.locate.saved')
  const { locale } = useLanguage()
  const { locate, names, dispatch } = props
  const { settings, question, whole, plan, ids } = locate
  const way = useWayWords(settings.travel)
  const kept = useMemo(() => (question && whole ? settings.saved.map((saved) => planOf(saved, question, whole, settings)) : []), [question, whole, settings])
  if (!plan || !ids) return null
  const columns: readonly Column[] = [
    { key: 'now', title: t('now'), plan, saved: null },
    ...(locate.byHand && locate.answerPlan ? [{ key: 'best', title: t('best'), plan: locate.answerPlan, saved: null }] : []),
    ...kept.map((each, at): Column => ({ key: `kept-${LETTERS[at]}`, title: t('plan', { letter: LETTERS[at] ?? '' }), plan: each, saved: at })),
  ]
  const isSame = settings.saved.some((saved) => samePlan(saved, ids))
  const isFull = settings.saved.length >= MAXIMUM_SAVED
  const persons = (value: number) => formatNumber(Math.round(value), locale)
  const rows: readonly (readonly [label: string, value: (of: Plan) => string])[] = [
    [t('row.points'), ({ points }) => formatNumber(points.length, locale)],
    [t('row.gained'), ({ gained }) => persons(gained)],
    [t('row.share'), ({ figures }) => (figures.all > 0 ? formatValue(figures.after / figures.all, 'percent', locale) : '')],
    [t('row.mean'), ({ figures }) => (figures.mean.after === null ? '' : way(figures.mean.after))],
    [t('row.longest'), ({ figures }) => (figures.longest.after === null ? '' : way(figures.longest.after))],
    [t('row.least'), ({ least }) => (least ? `${names(least.department).name}, ${formatValue(least.share, 'percent', locale)}` : '')],
    ...(settings.cost === null
      ? []
      : ([
          [t('row.cost'), ({ cost }) => (cost === null ? '' : formatNumber(cost, locale))],
          [t('row.each'), ({ costOfOne }) => (costOfOne === null ? '' : formatNumber(costOfOne, locale))],
        ] satisfies (readonly [string, (of: Plan) => string])[])),
    [t('row.where'), ({ points }) => points.map(({ id }) => names(id).name).join(', ')],
  ]
  return (
    <section className="analysis__part" aria-label={t('title')}>
      <h2 className="analysis__title">{t('title')}</h2>
      {settings.saved.length === 0 ? (
        <p className="analysis__note">{t('none')}</p>
      ) : (
        <div className="locate-plans">
          <table className="analysis__table locate-plans__table">
            <thead>
              <tr>
                <th scope="col">{t('row.plan')}</th>
                {columns.map(({ key, title, saved, plan: each }) => (
                  <th key={key} scope="col" data-plan={key}>
                    {title}
                    {saved !== null && (
                      <span className="locate-plans__actions">
                        <button type="button" className="text-button" onClick={() => dispatch({ type: 'place', placement: { plan: each.points.map(({ id }) => id) } })}>
                          {t('show')}
                        </button>
                        <button type="button" className="text-button" aria-label={t('remove', { letter: LETTERS[saved] ?? '' })} onClick={() => dispatch({ type: 'place', placement: { saved: settings.saved.filter((_, at) => at !== saved) } })}>
                          ×
                        </button>
                      </span>
                    )}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {rows.map(([label, value]) => (
                <tr key={label}>
                  <th scope="row">{label}</th>
                  {columns.map(({ key, plan: each }) => (
                    <td key={key}>{value(each)}</td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
          <p className="analysis__note">{t('all')}</p>
        </div>
      )}
      <button type="button" className="analysis__choice locate-save" disabled={isSame || isFull || ids.length === 0 || ids.length > MAXIMUM_POINTS} onClick={() => dispatch({ type: 'place', placement: { saved: [...settings.saved, ids] } })}>
        {t('save')}
      </button>
      {(isSame || isFull) && <p className="analysis__note">{isSame ? t('same') : t('full', { most: MAXIMUM_SAVED })}</p>}
    </section>
  )
}
