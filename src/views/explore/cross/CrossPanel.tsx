import './cross.css'
import type { ReactNode } from 'react'
import { useTranslations } from 'use-intl'
import { CrossChart } from '../../../charts/cross/CrossChart.tsx'
import { rangeOfBrush } from '../../../charts/cross/series.ts'
import { SPANS } from '../../../state/method-settings.ts'
import { Segments } from '../../../ui/controls/Segments.tsx'
import { useLanguage } from '../../../ui/controls/useLanguage.ts'
import type { AnalysisProps } from '../analysis/AnalysisProps.ts'
import { headingOf } from '../headingOf.ts'
import { Waiting } from '../Waiting.tsx'
import { type Axes, axesInForce, withoutAxis, withRange } from './axes.ts'
import { AxesChoice } from './AxesChoice.tsx'
import { CrossMethod } from './CrossMethod.tsx'
import type { CrossFigures } from './figures.ts'

/** How much lies within all brushes, the charts to brush, and (as children) what lies within. */
export function CrossPanel(
  props: AnalysisProps & {
    figures: CrossFigures
    /** What one row of the charts is. */
    rowsAre: 'places' | 'periods'
    /** What lies within, in words; shown once something is brushed. */
    sentence: string
    total: number
    children: ReactNode
  },
) {
  const { figures, state, open, dispatch, rowsAre } = props
  const t = useTranslations('analysis.cross')
  const { language } = useLanguage()
  const { brushes } = figures
  const { span } = state.method
  const axes = axesInForce(state, open.release.catalog)
  const heading = headingOf(state, props.explore.names)
  const isBrushed = brushes.some((brush) => brush !== null)
  const keep = (next: Axes) => dispatch({ type: 'choose-method', method: { axes: next } })
  return (
    <>
      <section className="summary">
        <h1 className="summary__place">
          {heading.name} <span className="summary__within">{heading.around}</span>
        </h1>
        {!figures.complete ? (
          <Waiting />
        ) : figures.axes.length === 0 ? (
          <p className="analysis__sentence">{t('nothing')}</p>
        ) : (
          // Not read out while a brush moves: the numbers would never end.
          <p className="analysis__sentence" data-sentence="cross">
            {isBrushed ? props.sentence : t(rowsAre === 'places' ? 'start' : 'startPeriods', { total: props.total })}
          </p>
        )}
        {isBrushed && (
          <button type="button" className="text-button cross-clear" onClick={() => keep(axes.map(({ indicator }) => ({ indicator, range: null })))}>
            {t('clear')}
          </button>
        )}
      </section>
      <Segments
        label={t('spanLabel')}
        value={span}
        segments={SPANS.map((value) => ({ value, label: t(`span.${value}`) }))}
        onChange={(value) => dispatch({ type: 'choose-method', method: { span: value } })}
      />
      <h2 className="visually-hidden">{t('charts')}</h2>
      {/* "over" and not "enter", here as in legend and charts: React leaves out an enter from an element that is gone by then (Firefox). */}
      {figures.axes.map(({ indicator, scale, absences }, at) => (
        <div key={indicator.id} data-axis={indicator.id} onPointerOver={() => figures.near(at)} onFocus={() => figures.near(at)}>
          <CrossChart
            indicator={indicator}
            scale={scale}
            all={figures.all[at] ?? []}
            left={figures.left[at] ?? []}
            rowsAre={rowsAre}
            brush={brushes[at] ?? null}
            absences={absences}
            language={language}
            onDrag={(brush) => figures.drag({ axis: at, brush })}
            onCancel={() => figures.drag(null)}
            onBrush={(brush) => {
              figures.drag(null)
              keep(withRange(axes, indicator.id, rangeOfBrush(scale, brush)))
            }}
            controls={
              axes.length > 1 && (
                <button type="button" className="text-button" onClick={() => keep(withoutAxis(axes, indicator.id))} aria-label={t('remove', { indicator: indicator.title[language] })}>
                  {t('removeShort')}
                </button>
              )
            }
          />
        </div>
      ))}
      <AxesChoice figures={figures} span={span} axes={axes} onChange={keep} />
      {figures.complete && isBrushed && props.children}
      <CrossMethod figures={figures} span={span} />
    </>
  )
}
