import './TerritoryMap.css'
import { useId, useMemo, useRef } from 'react'
import { useTranslations } from 'use-intl'
import { mapShapes } from '../../layers/areas/mapShapes.ts'
import { MapStage } from './MapStage.tsx'
import type { TerritoryMapProps } from './TerritoryMapProps.ts'
import { useElementSize } from './useElementSize.ts'
import { usePalette } from './usePalette.ts'

/**
 * The map. Fills its parent, shows what the props say and reports what a person does; keeps no state that a link
 * would need. Drawn as SVG at first, then by MapLibre in the same place; as SVG for good where there is no WebGL 2.
 */
export function TerritoryMap(props: TerritoryMapProps) {
  const t = useTranslations('map')
  const frame = useRef<HTMLDivElement>(null)
  const size = useElementSize(frame)
  const palette = usePalette(props.theme)
  const { topology, land } = props
  const shapes = useMemo(() => mapShapes(topology, land), [topology, land])
  const help = useId()
  return (
    <div ref={frame} className="map" data-testid="map">
      {size && <MapStage map={props} size={size} shapes={shapes} palette={palette} help={help} />}
      <p id={help} className="visually-hidden">
        {t('keys')}
      </p>
      <p className="map__credit" style={{ right: props.padding.right }}>
        {props.credit}
      </p>
    </div>
  )
}
