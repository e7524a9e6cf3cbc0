import { useTranslations } from 'use-intl'
import type { ObservationRow } from '../../../catalog/observation-sql.ts'
import { absenceCounts } from './absenceCounts.ts'

/** How many places an analysis had to leave out, and why; says so as well where none was. */
export function LeftOut({ rows }: { rows: readonly ObservationRow[] }) {
  const t = useTranslations('analysis.leftOut')
  const { total, absent, counts } = absenceCounts(rows)
  return (
    <p className="analysis__note" data-left-out={absent}>
      {absent === 0
        ? t('none', { total })
        : t('some', {
            absent,
            total,
            suppressed: counts.suppressed,
            notReported: counts['not-reported'],
            notApplicable: counts['not-applicable'],
          })}
    </p>
  )
}
