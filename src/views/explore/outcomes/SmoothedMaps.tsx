import { useMemo, useState } from 'react'
import { useTranslations } from 'use-intl'
import { formatDigits, formatValue } from '../../../domain/formatting/number.ts'
import { Segments } from '../../../ui/controls/Segments.tsx'
import { useLanguage } from '../../../ui/controls/useLanguage.ts'
import { useMediaQuery } from '../../../ui/preferences/useMediaQuery.ts'
import type { AnalysisProps } from '../analysis/AnalysisProps.ts'
import { NARROW } from '../MapOfPlaces.tsx'
import { OutcomesMap } from './OutcomesMap.tsx'
import type { SmoothedView } from './smoothing.ts'

const SIDES = ['raw', 'smoothed'] as const
type Side = (typeof SIDES)[number]

/** The shares as they are beside the smoothed ones: same camera, same classes. On a phone one of the two at a time. */
export function SmoothedMaps({ screen, smoothed }: { screen: AnalysisProps; smoothed: SmoothedView }) {
  const t = useTranslations('analysis.outcomes')
  const { locale } = useLanguage()
  const narrow = useMediaQuery(NARROW)
  const [side, setSide] = useState<Side>('smoothed')
  const { areas, classification, indicator } = screen.explore
  const smoothedAreas = useMemo(
    () =>
      new Map(
        [...areas].map(([id, area]) => {
          const place = smoothed.byTerritory.get(id)
          return [id, place ? { ...area, colour: classification.colourOf(place.smoothed) } : area] as const
        }),
      ),
    [areas, classification, smoothed],
  )
  const reading = (territory: string) => {
    const place = smoothed.byTerritory.get(territory)
    return (
      place && (
        <span className="card__soft">
          {t('smoothedTo', { value: formatDigits(place.smoothed, indicator.unit, locale, 1), weight: formatValue(place.weight, 'percent', locale) })}
        </span>
      )
    )
  }
  return (
      <div className="outcomes__maps">
        {narrow && (
          <div className="outcomes__sides">
            <Segments label={t('side.label')} hideLabel value={side} segments={SIDES.map((value) => ({ value, label: t(`side.${value}`) }))} onChange={setSide} />
          </div>
        )}
        {SIDES.filter((each) => !narrow || each === side).map((each) => (
          <section key={each} className="outcomes__map" data-side={each}>
            {!narrow && <h2 className="outcomes__caption">{t(`side.${each}`)}</h2>}
            <OutcomesMap
              screen={screen}
              areas={each === 'raw' ? areas : smoothedAreas}
              title={t(`side.${each}`)}
              drawnValue={(id) => (each === 'raw' ? (screen.explore.byTerritory.get(id)?.value ?? null) : (smoothed.byTerritory.get(id)?.smoothed ?? null))}
              reading={reading}
              leads={narrow || each === 'raw'}
              small
            />
          </section>
        ))}
      </div>
  )
}
