import './CountryFilter.css'
import './controls.css'
import './pressStyle.ts'
import { Checkbox, CheckboxGroup, Label } from 'react-aria-components'
import { useTranslations } from 'use-intl'
import type { Country } from '../../catalog/country.ts'
import type { CountryId } from '../../catalog/level.ts'

/** Which countries are on the map. An empty value means all of them, and so does taking the last one away. */
export function CountryFilter(props: { countries: readonly Country[]; value: readonly CountryId[]; onChange: (countries: readonly CountryId[]) => void }) {
  const t = useTranslations('filter')
  const ids = props.countries.map(({ id }) => id)
  const shown = props.value.length === 0 ? ids : props.value
  return (
    <CheckboxGroup
      className="control countries"
      value={[...shown]}
      onChange={(chosen) => props.onChange(ids.filter((id) => chosen.includes(id)))}
    >
      <Label className="control__label">{t('countries')}</Label>
      <div className="countries__row">
        {props.countries.map(({ id, name }) => (
          <Checkbox key={id} value={id} className="countries__country">
            {name}
          </Checkbox>
        ))}
      </div>
    </CheckboxGroup>
  )
}
