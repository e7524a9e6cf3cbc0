import { useTranslations } from 'use-intl'
import type { KnownBand } from './bands.ts'

/** A rank with its band in words: `puesto 3, entre 2 y 7`. */
export function useBandWords(): (band: KnownBand) => string {
  const t = useTranslations('analysis.index.place')
  return ({ rank, low, high }) => (low === high && low === rank ? t('bandSure', { rank }) : t('band', { rank, low, high }))
}
