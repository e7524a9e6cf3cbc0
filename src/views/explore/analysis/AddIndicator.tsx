import { useTranslations } from 'use-intl'
import type { Indicator } from '../../../catalog/indicator.ts'
import { THEMES } from '../../../catalog/indicator.ts'
import { Choice } from '../../../ui/controls/Choice.tsx'
import { useLanguage } from '../../../ui/controls/useLanguage.ts'

/** A list of indicators by theme, one of which may be added to a choice of several. */
export function AddIndicator(props: { label: string; indicators: readonly Indicator[]; full: boolean; hint: string | false | null; onAdd: (indicator: string) => void }) {
  const filter = useTranslations('filter')
  const { language } = useLanguage()
  return (
    <Choice
      label={props.label}
      hideLabel
      value=""
      fallback={props.label}
      disabled={props.full || props.indicators.length === 0}
      groups={THEMES.map((theme) => ({
        key: theme,
        title: filter(`themeQuestion.${theme}`),
        options: props.indicators.filter((indicator) => indicator.theme === theme).map((indicator) => ({ value: indicator.id, label: indicator.title[language] })),
      })).filter(({ options }) => options.length > 0)}
      onChange={props.onAdd}
      hint={props.hint}
    />
  )
}
