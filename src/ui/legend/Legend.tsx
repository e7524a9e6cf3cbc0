import { type KeyboardEvent, useRef, useState } from 'react'
import { useTranslations } from 'use-intl'
import type { IndicatorDefinition } from '../../catalog/indicator.ts'
import { ABSENCES } from '../../catalog/observation-status.ts'
import { nextFocus } from '../../charts/parts/roving.ts'
import { localeOf } from '../../charts/parts/reading.ts'
import type { Classification } from '../../domain/classification/classification.ts'
import { formatNumber } from '../../domain/formatting/number.ts'
import type { Language } from '../../state/app-state.ts'
import { HatchSwatch } from '../map/HatchPattern.tsx'
import { breakLabels, classWords } from './classWords.ts'
import './Legend.css'

export interface LegendProps {
  /** The very object that colours the map. */
  readonly classification: Classification
  readonly indicator: Pick<IndicatorDefinition, 'title' | 'unit'>
  readonly language: Language
  /** The areas are schematic and no legal boundaries. */
  readonly schematic: boolean
  readonly synthetic: boolean
  /** The figures stand on this computer only. */
  readonly own?: boolean
  /** Without counts per class and notes, for narrow screens. */
  readonly compact?: boolean
  /** Smallest and largest value of the class under the pointer or the focus; null when it leaves. */
  readonly onHighlight?: (range: readonly [number, number] | null) => void
}

/** Ramp with breaks and counts, the three patterns of absence with their counts, and what the areas are. */
export function Legend({ classification, indicator, language, schematic, synthetic, own = false, compact = false, onHighlight }: LegendProps) {
  const words = useTranslations('legend')
  const codes = useTranslations('codes')
  const locale = localeOf(language)
  const ramp = useRef<HTMLOListElement>(null)
  const [stop, setStop] = useState(0)
  const { classes, absences } = classification
  const mark = synthetic ? 'synthetic' : own ? 'own' : null
  const labels = breakLabels(classification, indicator.unit, locale)
  const current = Math.min(stop, classes.length - 1)
  const highlight = (index: number | null) => {
    const each = index === null ? undefined : classes[index]
    onHighlight?.(each?.lowest != null && each.highest !== null ? [each.lowest, each.highest] : null)
  }
  const focus = (event: KeyboardEvent) => {
    const next = nextFocus(event.key, current, classes.length, 'columns')
    if (next === null) return
    event.preventDefault()
    setStop(next)
    ramp.current?.querySelectorAll<HTMLElement>('button')[next]?.focus()
  }
  return (
    <section className={compact ? 'legend legend--compact' : 'legend'} aria-label={words('title')}>
      <h2 className="legend__title">
        <span>
          {indicator.title[language]} <span className="legend__unit">{words(`unit.${indicator.unit}`)}</span>
        </span>
        {compact && mark && <strong className="legend__synthetic">{words(mark)}</strong>}
        {!compact && (
          <span className="legend__method">
            {words(`method.${classification.method}`)}
            {classification.fit !== null && (
              <span title={words('fitMeans')} data-fit={classification.fit}>
                {' · '}
                {words('fit', { fit: formatNumber(classification.fit, locale, 2, true) })}
              </span>
            )}
          </span>
        )}
      </h2>
      {classes.length === 0 ? (
        <p className="legend__note">{words('none')}</p>
      ) : (
        <div className="legend__scale">
          <ol className="legend__ramp" aria-label={words('classes')} ref={ramp}>
            {classes.map((each, index) => (
              <li key={`${each.lower} ${each.upper}`}>
                <button
                  type="button"
                  className="legend__class"
                  style={{ backgroundColor: each.colour }}
                  aria-label={words('highlight', {
                    span: classWords(classification, index, indicator.unit, locale, words),
                    count: each.count,
                  })}
                  tabIndex={index === current ? 0 : -1}
                  onKeyDown={focus}
                  onFocus={() => {
                    setStop(index)
                    highlight(index)
                  }}
                  onBlur={() => highlight(null)}
                  onMouseOver={() => highlight(index)}
                  onMouseLeave={() => highlight(null)}
                />
                {!compact && <span className="legend__count">{formatNumber(each.count, locale)}</span>}
              </li>
            ))}
          </ol>
          {classification.classesBelowTarget !== null && (
            <span
              className="legend__target"
              aria-hidden="true"
              style={{ left: `${(classification.classesBelowTarget / classes.length) * 100}%` }}
            />
          )}
          <div className="legend__breaks" aria-hidden="true">
            {labels.map(({ text, at }, index) => (
              <span key={at} style={{ left: `${at * 100}%`, transform: `translateX(${-edgeShift(at, index, labels.length)}%)` }}>
                {text}
              </span>
            ))}
          </div>
        </div>
      )}
      <ul className="legend__absences" aria-label={words('absences')}>
        {ABSENCES.filter((absence) => !compact || absences[absence] > 0).map((absence) => (
          <li key={absence} className={absences[absence] === 0 ? 'legend__absence legend__absence--none' : 'legend__absence'}>
            <HatchSwatch absence={absence} width={28} height={16} />
            <span>{codes(`status.${absence}`)}</span>
            <span className="legend__number">{formatNumber(absences[absence], locale)}</span>
          </li>
        ))}
      </ul>
      {(schematic || (mark && !compact)) && (
        <p className="legend__note">
          {mark && !compact && <strong>{words(mark)}</strong>}
          {mark && schematic && !compact && <br />}
          {schematic && words('schematic')}
        </p>
      )}
    </section>
  )
}

/** The first label starts at the ramp's edge and the last one ends there; the others stand centred on their break. */
function edgeShift(at: number, index: number, count: number): number {
  if (at === 0) return 0
  return index === count - 1 ? 100 : 50
}
