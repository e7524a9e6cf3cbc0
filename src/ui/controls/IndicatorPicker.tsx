import { useTranslations } from 'use-intl'
import { type Indicator, THEMES } from '../../catalog/indicator.ts'
import { Choice, type ChoiceGroup } from './Choice.tsx'
import { useLanguage } from './useLanguage.ts'

/** What to show: the indicators under the question each theme answers; demonstration data and one's own carry their mark. */
export function IndicatorPicker(props: {
  value: string
  indicators: readonly Indicator[]
  onChange: (indicator: string) => void
}) {
  const t = useTranslations('filter')
  const { language } = useLanguage()
  const group = (key: string, title: string, indicators: readonly Indicator[]): ChoiceGroup => ({
    key,
    title,
    options: [...indicators]
      .sort((a, b) => a.order - b.order)
      .map((indicator) => ({
        value: indicator.id,
        label: indicator.title[language],
        ...(indicator.kind === 'published' ? {} : { mark: t(indicator.kind) }),
      })),
  })
  const groups = [
    ...THEMES.map((theme) => group(theme, t(`themeQuestion.${theme}`), props.indicators.filter((indicator) => indicator.theme === theme && indicator.kind !== 'own'))),
    group('own', t('ownGroup'), props.indicators.filter(({ kind }) => kind === 'own')),
  ].filter(({ options }) => options.length > 0)
  const chosen = props.indicators.find((indicator) => indicator.id === props.value)
  return (
    <Choice
      label={t('show')}
      value={props.value}
      groups={groups}
      onChange={props.onChange}
      hint={chosen && firstSentence(chosen.definition[language])}
      emphasis
    />
  )
}

/** The rest of a definition stands with the number itself, where it comes from. */
function firstSentence(text: string): string {
  return /^.+?[.!?](?=\s|$)/.exec(text)?.[0] ?? text
}
