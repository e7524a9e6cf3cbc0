import { useTranslations } from 'use-intl'
import { ADDED, MARKED } from '../../state/added-languages.ts'
import { LANGUAGES } from '../../state/app-state.ts'
import { Segments } from './Segments.tsx'

/** Each language under its own name, so that whoever does not read the page finds it. */
const NAMES: Readonly<Record<string, string>> = { es: 'Español', en: 'English' }

/** The languages side by side, for the bar at the top; the marked one only while it is on screen. */
export function LanguageSwitch(props: { value: string; onChange: (code: string) => void }) {
  const t = useTranslations('filter')
  const codes = [...LANGUAGES, ...ADDED.map(({ code }) => code).filter((code) => code !== MARKED.code || code === props.value)]
  return (
    <Segments
      label={t('language')}
      hideLabel
      quiet
      value={props.value}
      segments={codes.map((code) => ({
        value: code,
        label: code.toUpperCase(),
        name: NAMES[code] ?? new Intl.DisplayNames(code, { type: 'language' }).of(code) ?? code,
        lang: code,
      }))}
      onChange={props.onChange}
    />
  )
}
