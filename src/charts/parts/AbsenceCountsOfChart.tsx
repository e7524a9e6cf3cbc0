import { useTranslations } from 'use-intl'
import { ABSENCES, type Absence } from '../../catalog/observation-status.ts'
import { AbsenceSwatchOfChart } from './AbsenceSwatchOfChart.tsx'

interface AbsenceCountsProps {
  readonly absences: Readonly<Record<Absence, number>>
}

/** How many places have no value, by the reason; nothing where all have one. */
export function AbsenceCountsOfChart({ absences }: AbsenceCountsProps) {
  const words = useTranslations('chart')
  const codes = useTranslations('codes')
  const present = ABSENCES.filter((absence) => absences[absence] > 0)
  if (present.length === 0) return null
  return (
    <ul className="chart-absences">
      {present.map((absence) => (
        <li key={absence}>
          <AbsenceSwatchOfChart absence={absence} />{' '}
          {words('absent', { status: codes(`status.${absence}`), count: absences[absence] })}
        </li>
      ))}
    </ul>
  )
}
