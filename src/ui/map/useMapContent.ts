import type { FeatureCollection } from 'geojson'
import { useMemo } from 'react'
import { useTranslations } from 'use-intl'
import type { Territory } from '../../catalog/territory.ts'
import type { MapShapes } from '../../layers/areas/mapShapes.ts'
import { catchmentLines } from '../../layers/catchments/rings.ts'
import { labelFeatures, type NamedPlace } from '../../layers/labels/labels.ts'
import { placeNameFeatures } from '../../layers/programme-places/names.ts'
import type { MapPalette } from '../../layers/style/palette.ts'
import { placeOfTerritory } from './placeOfTerritory.ts'
import type { TerritoryMapProps } from './TerritoryMapProps.ts'
import type { Content } from './webgl/content.ts'
import type { Symbols } from './webgl/symbols.ts'

const NOBODY: ReadonlyMap<string, number> = new Map()
const NONE: readonly never[] = []

/** Everything the map draws, each part with the same identity for as long as it says the same. */
export function useMapContent(props: TerritoryMapProps, shapes: MapShapes, palette: MapPalette): { content: Content; symbols: Symbols } {
  const t = useTranslations('map')
  const { level, areas, territories, population = NOBODY, selection, hovered, overlays } = props
  const programmePlaces = overlays.programmePlaces ? props.programmePlaces : NONE
  const servicePoints = overlays.servicePoints ? props.servicePoints : NONE

  const look = useMemo(() => ({ level, palette, showPlaces: overlays.programmePlaces }), [level, palette, overlays.programmePlaces])
  const places = useMemo(() => placeNameFeatures(programmePlaces, servicePoints), [programmePlaces, servicePoints])
  const labels = useMemo(() => {
    const named = (depth: (territory: Territory) => boolean): NamedPlace[] =>
      [...territories.values()].filter(depth).flatMap((territory) => {
        const place = placeOfTerritory(territory, shapes)
        return place ? [{ id: territory.id, name: territory.name, place, population: population.get(territory.id) ?? null }] : []
      })
    return labelFeatures({
      countries: named((territory) => territory.level === 0),
      departments: level === 'country' ? [] : named((territory) => territory.level === 1),
      areas: named((territory) => (level === 'district' ? territory.is_leaf : level === 'municipality' && territory.level === 2)),
      named: new Set(programmePlaces.map((place) => place.territory_id ?? '')),
      region: shapes.region(),
      surroundings: {
        'caribbean-sea': t('surroundings.caribbean-sea'),
        'pacific-ocean': t('surroundings.pacific-ocean'),
        'gulf-of-honduras': t('surroundings.gulf-of-honduras'),
        mexico: t('surroundings.mexico'),
        belize: t('surroundings.belize'),
        nicaragua: t('surroundings.nicaragua'),
        'costa-rica': t('surroundings.costa-rica'),
        panama: t('surroundings.panama'),
      },
    })
  }, [territories, population, level, shapes, programmePlaces, t])
  const catchments = useMemo(
    () => catchmentLines([...programmePlaces, ...servicePoints], overlays.catchment),
    [programmePlaces, servicePoints, overlays.catchment],
  )
  const selected = useMemo<FeatureCollection>(
    () => ({ type: 'FeatureCollection', features: selection.flatMap((id) => shapes.area(id) ?? []) }),
    [selection, shapes],
  )
  const content = useMemo<Content>(
    () => ({ shapes, look, areas, labels, places, catchments, selection: selected, hovered }),
    [shapes, look, areas, labels, places, catchments, selected, hovered],
  )
  const symbols = useMemo<Symbols>(
    () => ({ programmePlaces, servicePoints, catchment: overlays.catchment, palette }),
    [programmePlaces, servicePoints, overlays.catchment, palette],
  )
  return { content, symbols }
}
