import { useTranslations } from 'use-intl'
import type { Indicator } from '../../../catalog/indicator.ts'
import type { ObservationRow } from '../../../catalog/observation-sql.ts'
import type { Query } from '../../../database/query.ts'
import { MethodNote } from '../analysis/MethodNote.tsx'

const METHODS = ['funnel', 'intervals', 'ranks', 'smoothing', 'fading', 'cascade', 'trend'] as const

/** Every method of this screen in a sentence with its source, its indicators and its questions. */
export function MethodPart(props: { indicators: readonly Indicator[]; queries: readonly (Query<ObservationRow> | null)[] }) {
  const t = useTranslations('analysis.outcomes')
  return (
    <MethodNote indicators={[...new Set(props.indicators)]} queries={props.queries.filter((query) => query !== null)}>
      {METHODS.map((method) => (
        <span key={method} className="outcomes__method">
          {t(`method.${method}`)}
        </span>
      ))}
    </MethodNote>
  )
}
