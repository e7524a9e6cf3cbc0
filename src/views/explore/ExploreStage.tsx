import { type ReactNode, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react'
import { useTranslations } from 'use-intl'
import { sourcesQuery } from '../../catalog/gazetteer-queries.ts'
import type { ObservationRow } from '../../catalog/observation-sql.ts'
import { formatPeriod } from '../../domain/formatting/period.ts'
import type { Bounds } from '../../domain/projection/mercator.ts'
import { LOCALES } from '../../i18n/locales.ts'
import type { Dispatch } from '../../state/action.ts'
import type { AppState } from '../../state/app-state.ts'
import { Legend } from '../../ui/legend/Legend.tsx'
import type { MapPicture, MapProblem } from '../../ui/map/TerritoryMapProps.ts'
import { useMediaQuery } from '../../ui/preferences/useMediaQuery.ts'
import { whenMapShown } from '../../ui/map/whenMapShown.ts'
import { markMapped } from '../../ui/own/markMapped.ts'
import { useQuery } from '../../ui/query/useQuery.ts'
import { leaveFirstPicture } from '../../ui/shell/leaveFirstPicture.ts'
import type { OpenRelease } from '../../ui/release/openRelease.ts'
import type { Explore } from './useExplore.ts'
import { HoverCard } from './HoverCard.tsx'
import { MapOfPlaces, NARROW } from './MapOfPlaces.tsx'
import { SaveMap } from './save/SaveMap.tsx'
import { ShareMap } from './save/ShareMap.tsx'
import { sourceOfIndicator } from './save/sourceOfIndicator.ts'
import { spokenValue } from './spokenValue.ts'
import { Waiting } from './Waiting.tsx'

/** The map with its legend. */
export function ExploreStage(props: {
  state: AppState
  explore: Explore
  open: OpenRelease
  theme: 'light' | 'dark'
  fitTo: { readonly bounds: Bounds; readonly key: string } | null
  dispatch: Dispatch
  onProblem: (problem: MapProblem) => void
  children?: ReactNode
}) {
  const { state, explore, open, dispatch } = props
  const { indicator, byTerritory, classification, names } = explore
  const t = useTranslations('panel')
  const codes = useTranslations('codes')
  const narrow = useMediaQuery(NARROW)
  const picture = useRef<MapPicture | null>(null)
  const legend = useRef<HTMLDivElement>(null)
  const locale = LOCALES[state.language]
  const [highlight, setHighlight] = useState<readonly [number, number] | null>(null)
  const sources = useQuery(open.connector, indicator.kind === 'published' ? sourcesQuery(indicator.observations.table) : null)
  const areas = useMemo(() => {
    if (!highlight) return explore.areas
    const inside = (value: number | null | undefined) => value !== null && value !== undefined && value >= highlight[0] && value <= highlight[1]
    return new Map([...explore.areas].map(([id, area]) => [id, { ...area, dimmed: area.dimmed || !inside(byTerritory.get(id)?.value) }]))
  }, [explore.areas, highlight, byTerritory])
  const isOwnMapped = indicator.kind === 'own' && explore.rows.current && classification.classes.length > 0
  useEffect(() => (isOwnMapped ? markMapped() : undefined), [isOwnMapped])
  const label = t('mapLabel', {
    indicator: indicator.title[state.language],
    level: codes(`level.${explore.state.level}`).toLowerCase(),
    period: formatPeriod(explore.state.period, locale),
  })
  const coloured = explore.classification.classes.length > 0
  useLayoutEffect(() => (coloured ? whenMapShown(leaveFirstPicture) : undefined), [coloured])
  useEffect(() => {
    if (coloured) requestAnimationFrame(() => performance.mark('arraigo:first-map'))
  }, [coloured])
  return (
    <>
      <div className="explore__map">
        <MapOfPlaces
          // Areas are those of the answered state; level and areas must not part.
          state={state.level === explore.state.level ? state : { ...state, level: explore.state.level }}
          open={open}
          theme={props.theme}
          areas={areas}
          answered={explore.rows.current || !explore.rows.loading}
          fitTo={props.fitTo}
          dispatch={dispatch}
          renderHoverCard={(id) => (
            <HoverCard
              name={names(id).name}
              within={names(id).around}
              indicator={indicator}
              row={byTerritory.get(id)}
              source={sourceOf(byTerritory.get(id))}
              language={state.language}
            />
          )}
          announcement={(id) => spokenValue(names(id), byTerritory.get(id), { indicator, locale, status: (code) => codes(`status.${code}`) })}
          label={label}
          onProblem={props.onProblem}
          picture={picture}
          controls={
            explore.rows.current && explore.combination.published ? (
              <>
                <SaveMap
                  facts={{
                    indicator,
                    period: explore.state.period,
                    source: sourceOfIndicator(open, indicator, state.language),
                    about: codes(`level.${explore.state.level}`),
                    language: state.language,
                    words: state.words,
                  }}
                  picture={picture}
                  legend={() => legend.current?.querySelector('.legend') ?? null}
                  note={open.release.manifest.shapes.credit[state.language]}
                />
                <ShareMap title={label} state={state} />
              </>
            ) : null
          }
        />
        {props.children}
      </div>
      <div className="explore__legend" ref={legend}>
        {!explore.combination.published ? null : !explore.rows.current ? (
          <Waiting />
        ) : (
          <Legend
            classification={classification}
            indicator={indicator}
            language={state.language}
            schematic={open.release.manifest.shapes.kind === 'schematic'}
            synthetic={indicator.kind === 'synthetic'}
            own={indicator.kind === 'own'}
            compact={narrow}
            onHighlight={setHighlight}
          />
        )}
      </div>
    </>
  )

  /** Who published the figure; a synthetic one has nobody to name. */
  function sourceOf(row: ObservationRow | undefined): string {
    const source = sources.rows.find((candidate) => candidate.source_id === row?.source_id)
    if (indicator.kind === 'synthetic' || !source) return codes(`kind.${indicator.kind}`)
    return [source.publisher, source.year].filter((part) => part !== null).join(', ')
  }
}
