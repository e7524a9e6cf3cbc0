import { useMemo } from 'react'
import type { Padding } from '../../domain/projection/viewport.ts'

/** What legend and chips cover of the map: the region is fitted into what they leave free. */
export function useMapPadding(narrow: boolean): Padding {
  return useMemo(
    () => (narrow ? { top: 8, right: 8, bottom: 36, left: 8 } : { top: 16, right: 16, bottom: 56, left: 64 }),
    [narrow],
  )
}
