import './CountryFilter.css'
import './controls.css'
import './pressStyle.ts'
import { Checkbox, CheckboxGroup, Label } from 'react-aria-components'
import { useTranslations } from 'use-intl'
import { COUNTRIES, type CountryId } from '../../catalog/level.ts'

/** Which countries are on the map. An empty value means all three, and so does taking the last one away. */
export function CountryFilter(props: { value: readonly CountryId[]; onChange: (countries: readonly CountryId[]) => void }) {
  const t = useTranslations('filter')
  const codes = useTranslations('codes')
  const shown = props.value.length === 0 ? COUNTRIES : props.value
  return (
    <CheckboxGroup
      className="control countries"
      value={[...shown]}
      onChange={(chosen) => props.onChange(COUNTRIES.filter((country) => chosen.includes(country)))}
    >
      <Label className="control__label">{t('countries')}</Label>
      <div className="countries__row">
        {COUNTRIES.map((country) => (
          <Checkbox key={country} value={country} className="countries__country">
            {codes(`country.${country}`)}
          </Checkbox>
        ))}
      </div>
    </CheckboxGroup>
  )
}
