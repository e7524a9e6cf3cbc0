import type { CSSProperties } from 'react'
import { useTranslations } from 'use-intl'
import type { Indicator } from '../../../catalog/indicator.ts'
import { ABSENCES } from '../../../catalog/observation-status.ts'
import type { ObservationRow } from '../../../catalog/observation-sql.ts'
import type { Classification } from '../../../domain/classification/classification.ts'
import { formatNumber } from '../../../domain/formatting/number.ts'
import { fadedColour } from '../../../domain/palette/fadedColour.ts'
import { groundColour } from '../../../layers/style/palette.ts'
import { useLanguage } from '../../../ui/controls/useLanguage.ts'
import { type BreakLabel, breakLabels } from '../../../ui/legend/classWords.ts'
import { HatchSwatch } from '../../../ui/map/HatchPattern.tsx'
import { usePalette } from '../../../ui/map/usePalette.ts'
import { useMediaQuery } from '../../../ui/preferences/useMediaQuery.ts'
import { NARROW } from '../MapOfPlaces.tsx'
import { CERTAINTIES, certaintyCounts, HALF_SURE, rangeOf, SURE } from './fading.ts'

/** Pixels of the ramps, and of a letter of the bounds under them. */
const WIDE_RAMP = 300
const NARROW_RAMP = 130
const LETTER = 6.5

/** Colour across, certainty down: what a pale area means, with the number of places of each step. */
export function FadeLegend(props: { rows: readonly ObservationRow[]; indicator: Indicator; classification: Classification; theme: 'light' | 'dark' }) {
  const t = useTranslations('analysis.outcomes')
  const words = useTranslations('legend')
  const codes = useTranslations('codes')
  const { language, locale } = useLanguage()
  const { rows, indicator, classification } = props
  const ground = groundColour(usePalette(props.theme))
  const range = rangeOf(rows)
  const counts = certaintyCounts(rows, indicator)
  const points = (share: number) => formatNumber(range * share * 100, locale, 1)
  const width = useMediaQuery(NARROW) ? NARROW_RAMP : WIDE_RAMP
  const labels = fitting(breakLabels(classification, indicator.unit, locale), width / LETTER)
  return (
    <section className="legend fade-legend" style={{ '--fade-ramp': `${width}px` } as CSSProperties} aria-label={words('title')}>
      <h2 className="legend__title">
        <span>
          {indicator.title[language]} <span className="legend__unit">{words(`unit.${indicator.unit}`)}</span>
        </span>
        {indicator.kind === 'synthetic' && <strong className="legend__synthetic">{words('synthetic')}</strong>}
      </h2>
      <ul className="fade-legend__rows">
        {CERTAINTIES.map((certainty) => (
          <li key={certainty} className="fade-legend__row" data-certainty={certainty}>
            <span className="fade-legend__swatches" aria-hidden="true">
              {classification.classes.map((each) => (
                <span key={`${each.lower} ${each.upper}`} style={{ backgroundColor: fadedColour(each.colour, ground, certainty) }} />
              ))}
            </span>
            <span>
              {t(`certaintyRule.${certainty}`, { sure: points(SURE), half: points(HALF_SURE) })} <span className="legend__number">{formatNumber(counts[certainty], locale)}</span>
            </span>
          </li>
        ))}
      </ul>
      <div className="fade-legend__breaks" aria-hidden="true">
        {labels.map(({ text, at }, index) => (
          <span key={at} style={{ left: `${at * 100}%`, transform: `translateX(-${at === 0 ? 0 : index === labels.length - 1 ? 100 : 50}%)` }}>
            {text}
          </span>
        ))}
      </div>
      <p className="legend__note fade-legend__rule">{t('fadeRule', { range: points(1) })}</p>
      <ul className="fade-legend__absences" aria-label={words('absences')}>
        {ABSENCES.filter((absence) => classification.absences[absence] > 0).map((absence) => (
          <li key={absence}>
            <HatchSwatch absence={absence} width={28} height={14} />
            <span>{codes(`status.${absence}`)}</span> <span className="legend__number">{formatNumber(classification.absences[absence], locale)}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** The bounds that find room side by side along a ramp of so many letters; the first and the last always do. */
function fitting(labels: readonly BreakLabel[], letters: number): readonly BreakLabel[] {
  const last = labels.at(-1)
  let end = labels[0]?.text.length ?? 0
  return labels.filter((label, index) => {
    if (index === 0 || label === last) return true
    const start = label.at * letters - label.text.length / 2
    if (start < end + 1 || start + label.text.length + 1 > letters - (last?.text.length ?? 0)) return false
    end = start + label.text.length
    return true
  })
}
