import type { ReactNode } from 'react'
import { useTranslations } from 'use-intl'
import { formatValue } from '../../../domain/formatting/number.ts'
import { formatPeriod } from '../../../domain/formatting/period.ts'
import { useLanguage } from '../../../ui/controls/useLanguage.ts'
import type { AreaPaint } from '../../../ui/map/TerritoryMapProps.ts'
import type { AnalysisProps } from '../analysis/AnalysisProps.ts'
import { MapOfPlaces } from '../MapOfPlaces.tsx'
import { PlaceReading } from './PlaceReading.tsx'

/** A map of this screen: the indicator's places in the colours given, with what the picture makes of each. */
export function OutcomesMap(props: {
  screen: AnalysisProps
  areas: ReadonlyMap<string, AreaPaint>
  /** Stands over the map and in its name. */
  title: string
  /** The value drawn for a place where it is not its own. */
  drawnValue?: (territory: string) => number | null
  reading: (territory: string) => ReactNode
  /** Follows the wish to see a place; only one of several maps may. */
  leads: boolean
  small?: boolean
}) {
  const codes = useTranslations('codes')
  const panel = useTranslations('panel')
  const { language, locale } = useLanguage()
  const { state, explore, open, theme, dispatch, fitTo, onMapProblem } = props.screen
  const { indicator, byTerritory, names } = explore
  const label = panel('mapLabel', {
    indicator: indicator.title[language],
    level: codes(`level.${explore.state.level}`).toLowerCase(),
    period: formatPeriod(explore.state.period, locale),
  })
  return (
    <MapOfPlaces
      // Areas are those of the answered state; level and areas must not part.
      state={state.level === explore.state.level ? state : { ...state, level: explore.state.level }}
      open={open}
      theme={theme}
      areas={props.areas}
      fitTo={props.leads ? fitTo : null}
      dispatch={dispatch}
      renderHoverCard={(id) => (
        <PlaceReading territory={id} row={byTerritory.get(id)} indicator={indicator} names={names}>
          {props.reading(id)}
        </PlaceReading>
      )}
      announcement={announcement}
      label={`${label}. ${props.title}`}
      onProblem={onMapProblem}
      small={props.small ?? false}
    />
  )

  function announcement(id: string): string {
    const row = byTerritory.get(id)
    const { name, around } = names(id)
    const value = props.drawnValue ? props.drawnValue(id) : (row?.value ?? null)
    const said = value !== null ? formatValue(value, indicator.unit, locale) : row ? codes(`status.${row.status}`) : ''
    return [name, around, said].filter((part) => part !== '').join(', ')
  }
}
