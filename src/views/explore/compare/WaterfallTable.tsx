import { useId } from 'react'
import { useTranslations } from 'use-intl'
import { formatDigits } from '../../../domain/formatting/number.ts'
import { useLanguage } from '../../../ui/controls/useLanguage.ts'
import type { Waterfall, WaterfallStep } from './waterfall.ts'
import { pointDecimals, pointsOf } from './wording.ts'

interface PartWords {
  readonly label: string
  readonly detail?: string
}

/** From one rate to the other in steps: a table whose rows carry their bar, so that figure and drawing never part. */
export function WaterfallTable(props: {
  waterfall: Waterfall
  title: string
  reference: string
  other: string
  wordsOf: (part: string) => PartWords
}) {
  const t = useTranslations('analysis.compare.why')
  const { locale } = useLanguage()
  const id = useId()
  const { waterfall, wordsOf } = props
  const decimals = pointDecimals(waterfall.steps.map(({ effect }) => effect))
  const rate = (value: number) => formatDigits(value, 'percent', locale, decimals, true, true)
  const points = (step: WaterfallStep) => pointsOf(step.effect, locale, decimals)
  const [low, high] = waterfall.axis
  const at = (value: number) => (high > low ? ((value - low) / (high - low)) * 100 : 50)
  const parts = waterfall.steps.map((step) => t('part', { factor: wordsOf(step.name).label, effect: points(step) })).join('; ')
  return (
    <figure className="waterfall" aria-labelledby={`${id}title`} aria-describedby={`${id}sentence`}>
      <figcaption>
        <span className="visually-hidden" id={`${id}title`}>
          {props.title}
        </span>
        <span className="visually-hidden" id={`${id}sentence`}>
          {t('sentence', { start: rate(waterfall.start), reference: props.reference, end: rate(waterfall.end), other: props.other, parts })}
        </span>
      </figcaption>
      <table className="waterfall__table" data-start={waterfall.start} data-end={waterfall.end}>
        <thead className="visually-hidden">
          <tr>
            <th scope="col">{t('columns.part')}</th>
            <th scope="col">{t('columns.size')}</th>
          </tr>
        </thead>
        <tbody>
          <Line label={t('start', { place: props.reference })} figure={rate(waterfall.start)} whole>
            <circle className="waterfall__rate" cx={`${at(waterfall.start)}%`} cy="8" r="5" />
          </Line>
          {waterfall.steps.map((step) => (
            <Line key={step.name} {...wordsOf(step.name)} figure={t('points', { value: points(step) })} part={step}>
              <Bar from={at(step.before)} to={at(step.after)} />
            </Line>
          ))}
          <Line label={t('end', { place: props.other })} figure={rate(waterfall.end)} whole>
            <circle className="waterfall__rate" cx={`${at(waterfall.end)}%`} cy="8" r="5" />
          </Line>
        </tbody>
      </table>
      <p className="waterfall__axis">{t('axis', { low: rate(low), high: rate(high) })}</p>
    </figure>
  )
}

function Line(props: PartWords & { figure: string; whole?: boolean; part?: WaterfallStep; children: React.ReactNode }) {
  return (
    <>
      <tr className={props.whole ? 'waterfall__line waterfall__line--whole' : 'waterfall__line'} data-part={props.part?.name} data-effect={props.part?.effect}>
        <th scope="row">
          {props.label}
          {props.detail !== undefined && <span className="waterfall__detail"> {props.detail}</span>}
        </th>
        <td>{props.figure}</td>
      </tr>
      <tr aria-hidden="true">
        <td colSpan={2} className="waterfall__cell">
          <svg className="waterfall__svg" height="16" focusable="false">
            <line className="waterfall__rail" x1="0%" x2="100%" y1="8" y2="8" />
            {props.children}
          </svg>
        </td>
      </tr>
    </>
  )
}

/** A part from where the rate stood to where it leads; a stroke where it changes nothing. */
function Bar({ from, to }: { from: number; to: number }) {
  const sign = to > from ? 'more' : to < from ? 'less' : 'none'
  return (
    <>
      <rect className={`waterfall__bar waterfall__bar--${sign}`} x={`${Math.min(from, to)}%`} width={`${Math.abs(to - from)}%`} y="2" height="12" />
      <line className="waterfall__end" x1={`${to}%`} x2={`${to}%`} y1="0" y2="16" />
    </>
  )
}
