import { useTranslations } from 'use-intl'
import { type Language, LANGUAGES } from '../../state/app-state.ts'
import { Segments } from './Segments.tsx'

/** Each language under its own name, so that whoever does not read the page finds it. */
const NAMES: Record<Language, string> = { es: 'Español', en: 'English' }

/** The languages side by side, for the bar at the top. */
export function LanguageSwitch(props: { value: Language; onChange: (language: Language) => void }) {
  const t = useTranslations('filter')
  return (
    <Segments
      label={t('language')}
      hideLabel
      quiet
      value={props.value}
      segments={LANGUAGES.map((language) => ({
        value: language,
        label: language.toUpperCase(),
        name: NAMES[language],
        lang: language,
      }))}
      onChange={props.onChange}
    />
  )
}
