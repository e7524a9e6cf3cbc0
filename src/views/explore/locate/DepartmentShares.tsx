import { useTranslations } from 'use-intl'
import type { PlaceNames } from '../../../charts/parts/place-name.ts'
import { formatValue } from '../../../domain/formatting/number.ts'
import { useLanguage } from '../../../ui/controls/useLanguage.ts'
import { ColumnHeads } from './ColumnHeads.tsx'
import type { Locate } from './useLocate.ts'

/** The share of each department within reach before and after, least first, and which are below the floor. */
export function DepartmentShares({ locate, names }: { locate: Locate; names: PlaceNames }) {
  const t = useTranslations('analysis.locate.shares')
  const { locale } = useLanguage()
  const { plan, settings } = locate
  if (!plan || plan.departments.length < 2) return null
  const rows = plan.departments.toSorted((one, other) => one.after / one.persons - other.after / other.persons || (one.department < other.department ? -1 : 1))
  const share = (persons: number, all: number) => formatValue(persons / all, 'percent', locale)
  const floor = settings.goal === 'cover' && settings.floor !== null ? settings.floor / 100 : null
  return (
    <details className="locate-fold">
      <summary>{t('title')}</summary>
      <table className="analysis__table">
        <ColumnHeads columns={[{ title: t('department') }, { title: t('before'), isNumber: true }, { title: t('after'), isNumber: true }]} />
        <tbody>
          {rows.map(({ department, persons, before, after }) => (
            <tr key={department}>
              <td>
                {names(department).name}
                {floor !== null && after / persons < floor - 1e-9 && <div className="analysis__soft">{t('below')}</div>}
              </td>
              <td className="analysis__number">{share(before, persons)}</td>
              <td className="analysis__number">{share(after, persons)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  )
}
