import { useTranslations } from 'use-intl'
import type { Messages } from '../../i18n/spanish.ts'

type KnownCount = keyof Messages['data']['certificate']['count']

/** What a count of a dataset is called in the visitor's language; one that nobody has named keeps its column's name. */
export function useCountName(): (count: string) => string {
  const t = useTranslations('data.certificate.count')
  return (count) => (t.has(count as KnownCount) ? t(count as KnownCount) : count)
}
