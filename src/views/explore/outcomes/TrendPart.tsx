import { useMemo } from 'react'
import { useTranslations } from 'use-intl'
import type { ObservationRow } from '../../../catalog/observation-sql.ts'
import { useLanguage } from '../../../ui/controls/useLanguage.ts'
import { Waiting } from '../Waiting.tsx'
import { quarterShares } from './quarters.ts'
import { trendSentences } from './trendSentences.ts'

/** Whether the share rises or falls, in two sentences; says why not where no quarters are published. */
export function TrendPart(props: {
  /** Null where no quarters are published for such a place. */
  rows: readonly ObservationRow[] | null
  loading: boolean
  /** How many territories come together in a quarter. */
  territories: number
  place: string
  level: 'country' | 'department' | 'municipality' | 'district'
}) {
  const t = useTranslations('analysis.outcomes')
  const { locale } = useLanguage()
  const { rows, territories } = props
  const sentences = useMemo(() => (rows ? trendSentences(quarterShares(rows, territories), locale) : []), [rows, territories, locale])
  if (props.loading) return <Waiting />
  return (
    <section className="analysis__part" aria-label={t('trendTitle')}>
      <h2 className="analysis__title">{t('trendTitle')}</h2>
      <p className="analysis__soft">{props.place}</p>
      {rows === null ? (
        <p data-sentence="trendNone">{t('trendNone', { level: t(`levels.${props.level}`).toLowerCase() })}</p>
      ) : (
        sentences.map(({ key, values }) => (
          <p key={key} data-sentence={key}>
            {t(`sentence.${key}`, values)}
          </p>
        ))
      )}
      {rows !== null && <p className="analysis__note">{t('trendNote')}</p>}
    </section>
  )
}
