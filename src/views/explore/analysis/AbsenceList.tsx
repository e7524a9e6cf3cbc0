import { useTranslations } from 'use-intl'
import { type Absence, ABSENCES } from '../../../catalog/observation-status.ts'
import { formatNumber } from '../../../domain/formatting/number.ts'
import { useLanguage } from '../../../ui/controls/useLanguage.ts'
import { HatchSwatch } from '../../../ui/map/HatchPattern.tsx'

/** What each hatch of the map means and how many places have it; those that no place has are left out. */
export function AbsenceList({ absences }: { absences: Readonly<Record<Absence, number>> }) {
  const words = useTranslations('legend')
  const codes = useTranslations('codes')
  const { locale } = useLanguage()
  return (
    <ul className="legend__absences" aria-label={words('absences')}>
      {ABSENCES.filter((absence) => absences[absence] > 0).map((absence) => (
        <li key={absence} className="legend__absence">
          <HatchSwatch absence={absence} width={28} height={16} />
          <span>{codes(`status.${absence}`)}</span>
          <span className="legend__number">{formatNumber(absences[absence], locale)}</span>
        </li>
      ))}
    </ul>
  )
}
