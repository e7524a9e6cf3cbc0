import { useTranslations } from 'use-intl'
import { type FormatUnit, formatValue } from '../../domain/formatting/number.ts'
import { useLanguage } from '../controls/useLanguage.ts'
import type { OtherFigure } from './provenance.ts'
import { SourceLine } from './WhereItStands.tsx'

/** Every provider's figure for the same place and period, side by side and never averaged. */
export function OtherProviders(props: { others: readonly OtherFigure[]; unit: FormatUnit }) {
  const t = useTranslations('provenance')
  const codes = useTranslations('codes')
  const { locale } = useLanguage()
  return (
    <section className="provenance__part">
      <h3 className="provenance__heading">{t('others')}</h3>
      <p className="provenance__quiet">{t('othersHint')}</p>
      <ul className="provenance__others">
        {props.others.map((other) => (
          <li
            key={`${other.provider} ${other.source?.source_id ?? ''}`}
            className={other.shown ? 'provenance__other--shown' : undefined}
          >
            <span>
              {other.provider}
              {other.source && (
                <span className="provenance__other-source">
                  <SourceLine source={other.source} />
                </span>
              )}
            </span>
            <strong>
              {other.value === null ? codes(`status.${other.status}`) : formatValue(other.value, props.unit, locale)}
            </strong>
          </li>
        ))}
      </ul>
    </section>
  )
}
