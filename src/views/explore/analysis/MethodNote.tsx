import type { ReactNode } from 'react'
import { useTranslations } from 'use-intl'
import type { Indicator } from '../../../catalog/indicator.ts'
import type { Query } from '../../../database/query.ts'
import { QueryText } from '../../../ui/provenance/QueryText.tsx'
import { useLanguage } from '../../../ui/controls/useLanguage.ts'

/** How an analysis works, which dataset it reads, and the SQL of its numbers, folded away until it is asked for. */
export function MethodNote(props: {
  /** The method in one or two sentences, with its source. */
  children: ReactNode
  indicators: readonly Indicator[]
  queries: readonly Query<unknown>[]
}) {
  const t = useTranslations('analysis')
  const codes = useTranslations('codes')
  const { language } = useLanguage()
  return (
    <details className="analysis__method">
      <summary>{t('method')}</summary>
      <p className="analysis__note">{props.children}</p>
      {props.indicators.map((indicator) => (
        <p className="analysis__note" key={indicator.id}>
          <strong>{indicator.title[language]}</strong> · {codes(`kind.${indicator.kind}`)} · {indicator.source.text[language]}
        </p>
      ))}
      {props.queries.map((query) => (
        <QueryText key={`${query.sql} ${query.parameters.join(' ')}`} query={query} />
      ))}
    </details>
  )
}
