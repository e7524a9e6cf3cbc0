import { type ReactNode, useId } from 'react'
import { useTranslations } from 'use-intl'
import './chart.css'

interface FrameProps {
  readonly title: string
  /** Unit or other words after the title. */
  readonly subtitle?: string
  /** The chart in one sentence, for screen readers. */
  readonly sentence: string
  readonly controls?: ReactNode
  /** What the chart leaves out, below it. */
  readonly note?: ReactNode
  /** Set where no value can be drawn: how many places there are without one. */
  readonly emptyCount?: number | null
  readonly children: ReactNode
}

/** Title, sentence, chart and note, the same for every chart; without values it says so instead of drawing axes. */
export function FrameOfChart({ title, subtitle, sentence, controls, note, emptyCount = null, children }: FrameProps) {
  const words = useTranslations('chart')
  const id = useId()
  return (
    <figure className="chart" aria-labelledby={`${id}title`} aria-describedby={`${id}sentence`}>
      <figcaption className="chart__head">
        <h3 className="chart__title" id={`${id}title`}>
          {title} {subtitle && <span className="chart__subtitle">{subtitle}</span>}
        </h3>
        {controls && <div className="chart__controls">{controls}</div>}
        <p className="visually-hidden" id={`${id}sentence`}>
          {emptyCount === null ? sentence : words('empty.text', { count: emptyCount })}
        </p>
      </figcaption>
      {emptyCount === null ? (
        children
      ) : (
        <div className="chart__empty">
          <p>{words('empty.title')}</p>
          <p className="chart__note">{words('empty.text', { count: emptyCount })}</p>
        </div>
      )}
      {note && <div className="chart__note">{note}</div>}
    </figure>
  )
}
