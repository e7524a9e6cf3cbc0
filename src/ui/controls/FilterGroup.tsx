import './controls.css'
import { useTranslations } from 'use-intl'
import type { Indicator } from '../../catalog/indicator.ts'
import { type Dimension, DIMENSIONS } from '../../catalog/service.ts'
import type { AppState } from '../../state/app-state.ts'
import { filterOptions } from '../../state/filterOptions.ts'
import { FilterPicker } from './FilterPicker.tsx'
import { useLanguage } from './useLanguage.ts'

/** A picker for each dimension the indicator is broken down by, and one line that names the others. */
export function FilterGroup(props: {
  indicator: Indicator
  state: Pick<AppState, 'level' | 'period' | 'filters'>
  onChange: (dimension: Dimension, code: string) => void
}) {
  const t = useTranslations('filter')
  const codes = useTranslations('codes')
  const { locale } = useLanguage()
  const { indicator, state } = props
  const fixed = (dimension: Dimension) => indicator.fixed[dimension] ?? null
  const choices = DIMENSIONS.map((dimension) => ({ dimension, options: filterOptions(indicator, state, dimension) }))
  const open = choices.filter(
    ({ dimension, options }) => fixed(dimension) !== null || options.filter(({ offered }) => offered).length > 1,
  )
  const closed = DIMENSIONS.filter((dimension) => !open.some((choice) => choice.dimension === dimension))
  const names = closed.map((dimension) => codes(`dimension.${dimension}`).toLowerCase())
  return (
    <>
      {open.map(({ dimension, options }) => (
        <FilterPicker
          key={dimension}
          dimension={dimension}
          value={state.filters[dimension]}
          options={options}
          fixed={fixed(dimension)}
          onChange={(code) => props.onChange(dimension, code)}
        />
      ))}
      {names.length > 0 && (
        <p className="control__hint">
          {t('notBrokenDown', { dimensions: new Intl.ListFormat(locale, { type: 'disjunction' }).format(names) })}
        </p>
      )}
    </>
  )
}
