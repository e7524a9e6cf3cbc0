import { useTranslations } from 'use-intl'
import { formatNumber } from '../../../domain/formatting/number.ts'
import { useLanguage } from '../../../ui/controls/useLanguage.ts'

/** How a way is written: kilometres, or minutes where travel times are used; one decimal below ten. */
export function useWayWords(travel: string | null): (way: number) => string {
  const t = useTranslations('analysis.locate.way')
  const { locale } = useLanguage()
  return (way) => t(travel === null ? 'kilometres' : 'minutes', { value: formatNumber(way, locale, way < 10 ? 1 : 0) })
}
