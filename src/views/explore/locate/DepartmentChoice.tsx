import { Checkbox, CheckboxGroup } from 'react-aria-components'
import { useLocale, useTranslations } from 'use-intl'
import type { Territory } from '../../../catalog/territory.ts'
import { nameOrder } from '../../../domain/sorting/byName.ts'
import type { AppState } from '../../../state/app-state.ts'
import { MAXIMUM_LISTED } from '../../../state/placement-settings.ts'

/** Departments of the chosen countries, folded away; none ticked means all of them. */
export function DepartmentChoice(props: { territories: ReadonlyMap<string, Territory>; countries: AppState['countries']; value: readonly string[]; onChange: (ids: readonly string[]) => void }) {
  const t = useTranslations('analysis.locate.question')
  const order = nameOrder(useLocale())
  const { value } = props
  const offered = [...props.territories.values()]
    .filter(({ level, country }) => level === 1 && (props.countries.length === 0 || props.countries.includes(country)))
    .toSorted((one, other) => (one.country === other.country ? order(one.name, other.name) : one.country < other.country ? -1 : 1))
  const isFull = value.length >= MAXIMUM_LISTED.departments
  return (
    <details className="locate-fold">
      <summary>
        {t('departments')}: {value.length === 0 ? t('departmentsAll') : t('departmentsSome', { count: value.length })}
      </summary>
      <p className="control__hint">{t('departmentsHint', { most: MAXIMUM_LISTED.departments })}</p>
      <CheckboxGroup className="control countries" aria-label={t('departments')} value={[...value]} onChange={(chosen) => props.onChange(offered.map(({ id }) => id).filter((id) => chosen.includes(id)))}>
        <div className="countries__row locate-departments">
          {offered.map(({ id, name }) => (
            <Checkbox key={id} value={id} className="countries__country" isDisabled={isFull && !value.includes(id)}>
              {name}
            </Checkbox>
          ))}
        </div>
      </CheckboxGroup>
    </details>
  )
}
