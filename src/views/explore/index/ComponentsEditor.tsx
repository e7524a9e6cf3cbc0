import { useTranslations } from 'use-intl'
import { formatPeriod } from '../../../domain/formatting/period.ts'
import type { Dispatch } from '../../../state/action.ts'
import type { AppState } from '../../../state/app-state.ts'
import { MAXIMUM_COMPONENTS } from '../../../state/method-settings.ts'
import { AddIndicator } from '../analysis/AddIndicator.tsx'
import { useLanguage } from '../../../ui/controls/useLanguage.ts'
import type { OpenRelease } from '../../../ui/release/openRelease.ts'
import { directionWords, type Weights, weightsInForce, withIndicator, withoutIndicator, withWeight } from './components.ts'
import type { AnsweredComponent } from '../analysis/useComponentRows.ts'
import type { Index } from './useIndex.ts'
import { WeightSlider } from './WeightSlider.tsx'

/** The indicators of the index with their weights, those that cannot count, and those that may join. */
export function ComponentsEditor(props: { index: Index; state: AppState; open: OpenRelease; dispatch: Dispatch }) {
  const { index, state, dispatch } = props
  const { chosen, components } = index
  const { catalog } = props.open.release
  const t = useTranslations('analysis.index.components')
  const common = useTranslations('analysis')
  const codes = useTranslations('codes')
  const { language, locale } = useLanguage()
  const inForce = weightsInForce(state, catalog)
  const { same, other } = index.addable
  const total = index.weights.reduce((sum, weight) => sum + weight, 0)
  const full = inForce.length >= MAXIMUM_COMPONENTS
  const keep = (weights: Weights) => dispatch({ type: 'choose-method', method: { weights } })
  const remove = (id: string) => (inForce.length > 1 ? () => keep(withoutIndicator(inForce, id)) : null)
  return (
    <section className="analysis__part" aria-labelledby="index-components">
      <h2 className="analysis__title" id="index-components">
        {t('title')}
      </h2>
      <p className="analysis__note">{t('about')}</p>
      <ul className="weights">
        {components.map((component, at) => {
          const { id, title } = component.indicator
          const weight = index.weights[at] ?? 0
          return (
            <WeightSlider
              key={id}
              label={title[language]}
              weight={weight}
              share={total > 0 ? weight / total : 0}
              onDrag={(dragged) => index.drag({ indicator: id, weight: dragged })}
              onKeep={(kept) => {
                index.drag(null)
                keep(withWeight(inForce, id, kept))
              }}
              onRemove={remove(id)}
            >
              {notes(component).map((note) => (
                <p key={note}>{note}</p>
              ))}
            </WeightSlider>
          )
        })}
      </ul>
      {chosen.missing.map(({ indicator }) => notCounted(indicator.id, indicator.title[language], t('missing', { indicator: indicator.title[language] })))}
      {chosen.ignored.map(({ indicator }) =>
        notCounted(indicator.id, indicator.title[language], t('ignored', { indicator: indicator.title[language], kind: indicator.kind })),
      )}
      <AddIndicator
        label={t('add')}
        indicators={same}
        full={full}
        hint={full ? t('full') : chosen.kind && other.length > 0 && t('sameKind', { kind: chosen.kind })}
        onAdd={(id) => keep(withIndicator(inForce, id))}
      />
      {state.method.weights.length > 0 && (
        <button type="button" className="text-button index-own" onClick={() => keep([])}>
          {t('own')}
        </button>
      )}
    </section>
  )

  /** What raises the priority, how many places have a value, and where period or filters are others than asked for. */
  function notes({ indicator, rows, period, setAside: aside }: AnsweredComponent): string[] {
    const known = rows.filter((row) => row.value !== null).length
    const title = indicator.title[language]
    return [
      `${t(`direction.${directionWords(indicator)}`)} · ${t('known', { known, total: rows.length })}`,
      ...(indicator.theme === 'outcome' ? [t('chance')] : []),
      ...(period === state.period ? [] : [common('otherPeriod', { indicator: title, period: formatPeriod(period, locale) })]),
      ...(aside.length === 0
        ? []
        : [t('setAside', { dimensions: new Intl.ListFormat(locale).format(aside.map((dimension) => codes(`dimension.${dimension}`).toLowerCase())) })]),
    ]
  }

  function notCounted(id: string, title: string, text: string) {
    const onRemove = remove(id)
    return (
      <p className="analysis__note" key={id} data-not-counted={id}>
        {text}{' '}
        {onRemove && (
          <button type="button" className="text-button" onClick={onRemove}>
            {t('remove', { indicator: title })}
          </button>
        )}
      </p>
    )
  }
}
