import './FilterChips.css'
import './controls.css'
import './pressStyle.ts'
import { Button, Label, Tag, TagGroup, TagList } from 'react-aria-components'
import { useTranslations } from 'use-intl'
import { type Country, countryName } from '../../catalog/country.ts'
import { formatInterval } from '../../domain/formatting/interval.ts'
import type { FormatUnit } from '../../domain/formatting/number.ts'
import type { Action } from '../../state/action.ts'
import type { ActiveFilter } from '../../state/activeFilters.ts'
import { Icon } from './Icon.tsx'
import { useLanguage } from './useLanguage.ts'

type CodeKey = Parameters<ReturnType<typeof useTranslations<'codes'>>>[0]

/** Filters in force as chips: arrow keys go through them, Delete or the cross takes one away. Nothing where there is none. */
export function FilterChips(props: { filters: readonly ActiveFilter[]; countries: readonly Country[]; unit: FormatUnit; onAction: (action: Action) => void }) {
  const t = useTranslations('filter')
  const codes = useTranslations('codes')
  const { locale } = useLanguage()
  const name = (filter: ActiveFilter) => {
    if (filter.kind === 'range') return t('range', { interval: formatInterval(filter.range, props.unit, locale) })
    if (filter.kind === 'country') return countryName(props.countries, filter.country)
    return codes(`${filter.dimension}.${filter.code}` as CodeKey)
  }
  if (props.filters.length === 0) return null
  return (
    <div className="chips">
      <TagGroup
        className="chips__group"
        onRemove={(keys) => {
          for (const filter of props.filters) if (keys.has(filter.key)) props.onAction(filter.removal)
        }}
      >
        <Label className="visually-hidden">{t('active')}</Label>
        <TagList className="chips__list">
          {props.filters.map((filter) => (
            <Tag key={filter.key} id={filter.key} textValue={name(filter)} className="chips__chip">
              {name(filter)}
              <Button slot="remove" className="chips__remove">
                <Icon name="close" />
              </Button>
            </Tag>
          ))}
        </TagList>
      </TagGroup>
      <Button className="chips__clear" onPress={() => props.onAction({ type: 'clear-filters' })}>
        {t('clear')}
      </Button>
    </div>
  )
}
