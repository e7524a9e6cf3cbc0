import { useMemo } from 'react'
import { useTranslations } from 'use-intl'
import { fadedColour } from '../../../domain/palette/fadedColour.ts'
import { groundColour } from '../../../layers/style/palette.ts'
import { usePalette } from '../../../ui/map/usePalette.ts'
import type { AnalysisProps } from '../analysis/AnalysisProps.ts'
import { certaintyOf, rangeOf } from './fading.ts'
import { OutcomesMap } from './OutcomesMap.tsx'

/** The map of the shares, paler where the interval is wide. Absence keeps its hatch and fades never. */
export function FadedMap({ screen }: { screen: AnalysisProps }) {
  const t = useTranslations('analysis.outcomes')
  const { areas, byTerritory, indicator, shown } = screen.explore
  const ground = groundColour(usePalette(screen.theme))
  const range = useMemo(() => rangeOf(shown), [shown])
  const faded = useMemo(
    () =>
      new Map(
        [...areas].map(([id, area]) => {
          const row = byTerritory.get(id)
          const certainty = row ? certaintyOf(row, indicator, range) : null
          return [id, certainty === null || area.colour === null ? area : { ...area, colour: fadedColour(area.colour, ground, certainty) }] as const
        }),
      ),
    [areas, byTerritory, indicator, range, ground],
  )
  const reading = (territory: string) => {
    const row = byTerritory.get(territory)
    const certainty = row ? certaintyOf(row, indicator, range) : null
    return certainty === null ? null : <span className="card__soft">{t(`certainty.${certainty}`)}</span>
  }
  return (
    <div className="outcomes__maps">
      <div className="outcomes__map">
        <OutcomesMap screen={screen} areas={faded} title={t('picture.faded')} reading={reading} leads />
        <div className="explore__chips">{screen.chips}</div>
      </div>
    </div>
  )
}
