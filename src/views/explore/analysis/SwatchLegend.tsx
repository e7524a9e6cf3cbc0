import { useTranslations } from 'use-intl'
import type { Absence } from '../../../catalog/observation-status.ts'
import { formatNumber } from '../../../domain/formatting/number.ts'
import { useLanguage } from '../../../ui/controls/useLanguage.ts'
import { AbsenceList } from './AbsenceList.tsx'

export interface Swatch {
  readonly id: string
  /** `#rrggbb`, as on the map. */
  readonly colour: string
  readonly label: string
  /** Places drawn so. */
  readonly count: number
}

/** Colours of a map that stand for kinds and not for sizes, with the number of places of each, and what absence means. */
export function SwatchLegend(props: {
  title: string
  swatches: readonly Swatch[]
  absences: Readonly<Record<Absence, number>>
  /** The areas are schematic and no legal boundaries. */
  schematic: boolean
  synthetic: boolean
}) {
  const words = useTranslations('legend')
  const { locale } = useLanguage()
  return (
    <section className="legend legend--swatches" aria-label={words('title')}>
      <h2 className="legend__title">{props.title}</h2>
      <ul className="analysis__swatches">
        {props.swatches.map((swatch) => (
          <li key={swatch.id} data-swatch={swatch.id}>
            <span className="analysis__swatch" style={{ backgroundColor: swatch.colour }} />
            {swatch.label} <span className="legend__number">{formatNumber(swatch.count, locale)}</span>
          </li>
        ))}
      </ul>
      <AbsenceList absences={props.absences} />
      {(props.schematic || props.synthetic) && (
        <p className="legend__note">
          {props.synthetic && <strong>{words('synthetic')}</strong>} {props.schematic && words('schematic')}
        </p>
      )}
    </section>
  )
}
