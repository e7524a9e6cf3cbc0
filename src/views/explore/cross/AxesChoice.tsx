import { useTranslations } from 'use-intl'
import { MAXIMUM_AXES, type MethodSettings } from '../../../state/method-settings.ts'
import { useLanguage } from '../../../ui/controls/useLanguage.ts'
import { AddIndicator } from '../analysis/AddIndicator.tsx'
import { type Axes, withAxis, withoutAxis } from './axes.ts'
import type { CrossFigures } from './figures.ts'

/** Which indicator may join, and what of the list cannot be shown here, and why. */
export function AxesChoice(props: { figures: CrossFigures; span: MethodSettings['span']; axes: Axes; onChange: (axes: Axes) => void }) {
  const { figures, span, axes, onChange } = props
  const t = useTranslations('analysis.cross')
  const common = useTranslations('analysis')
  const { language } = useLanguage()
  const { same, other } = figures.addable
  const full = axes.length >= MAXIMUM_AXES
  const left = [
    ...figures.chosen.missing.map(({ indicator }) => ({ indicator, why: span === 'period' ? common('notAtLevel', { indicator: indicator.title[language] }) : t('notEvery', { indicator: indicator.title[language], span }) })),
    ...figures.chosen.ignored.map(({ indicator }) => ({ indicator, why: t('ignored', { indicator: indicator.title[language], kind: indicator.kind }) })),
    ...figures.empty.map((indicator) => ({ indicator, why: t('empty', { indicator: indicator.title[language] }) })),
  ]
  return (
    <section className="analysis__part">
      {left.map(({ indicator, why }) => (
        <p className="analysis__note" key={indicator.id} data-left={indicator.id}>
          {why}{' '}
          {axes.length > 1 && (
            <button type="button" className="text-button" onClick={() => onChange(withoutAxis(axes, indicator.id))}>
              {t('remove', { indicator: indicator.title[language] })}
            </button>
          )}
        </p>
      ))}
      <AddIndicator label={t('add')} indicators={same} full={full} hint={full && t('full', { most: MAXIMUM_AXES })} onAdd={(id) => onChange(withAxis(axes, id))} />
      {other.length > 0 && (
        <details className="analysis__method">
          <summary>{t('other', { kind: other[0]?.kind ?? 'published' })}</summary>
          <div className="analysis__choices">
            {other.map((indicator) => (
              <button key={indicator.id} type="button" className="analysis__choice" onClick={() => onChange([{ indicator: indicator.id, range: null }])}>
                {indicator.title[language]}
              </button>
            ))}
          </div>
        </details>
      )}
    </section>
  )
}
