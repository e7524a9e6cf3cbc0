import './MapFigure.css'
import { useMemo, useState } from 'react'
import { CATCHMENTS, placeMap } from '../../../place/map/placeMap.ts'
import { ChartFigure } from '../charts/ChartFigure.tsx'
import { FIRST_WIDTH } from '../charts/useWidth.ts'
import { nameOf } from '../figureWords.ts'
import type { PageView } from '../pageView.ts'
import { MapDrawing, type MapTarget } from './MapDrawing.tsx'

/** Height over width of the drawing, by the shape of the outline, so that a long country is not drawn in a wide box. */
const [FLATTEST, TALLEST] = [0.62, 1.15]

/** The place in its department, with the distance chosen around its seat and the service points that publications name. */
export function MapFigure({ page }: { page: PageView }) {
  const { file, report, words } = page
  const { p } = words
  const { territory, points } = report
  const [catchment, setCatchment] = useState<number | null>(null)
  const [pointed, setPointed] = useState<MapTarget | null>(null)
  const map = useMemo(() => placeMap(file, territory.id, FIRST_WIDTH, FIRST_WIDTH * shapeOf(file.shapes.bbox)), [file, territory.id])
  const name = ({ kind, id }: MapTarget) => {
    if (kind === 'point') return [...points.here, ...points.nearest].find((point) => point.id === id)?.name ?? id
    return map.areas.find((area) => area.id === id)?.name ?? p('map.unnamed')
  }
  const around = file.places[0]?.territory.name ?? territory.name
  const key = [
    ...(map.areas.some(({ role }) => role === 'here') ? ['here' as const] : []),
    // Parts of a municipality only divide it; a department is nothing but its parts.
    ...(territory.level < 2 ? ['inside' as const] : []),
    ...(territory.seat ? ['seat' as const] : []),
    ...(map.points.length > 0 ? ['point' as const] : []),
  ]
  const notes = [
    ...(catchment === null ? [] : [p('map.ring', { kilometres: catchment })]),
    ...(map.points.some(({ point }) => !point.exactPosition) ? [p('map.pointSeat')] : []),
    ...(map.pointsOutside > 0 ? [p('map.outside', { count: map.pointsOutside })] : []),
    ...(file.shapesKind === 'schematic' ? [p('map.schematic')] : []),
  ]
  return (
    <section id="map" className="map-figure" aria-label={p('map.title')}>
      <ChartFigure
        words={words}
        title={territory.level < 2 ? territory.name : p('map.caption', { place: territory.name })}
        legend={notes}
        source={words.text(file.shapesCredit)}
        synthetic={null}
        saved={key.map((mark) => p(`map.drawn.${mark}`))}
        name={`${territory.id}-map`}
        controls={territory.seat && <Catchments page={page} value={catchment} onChange={setCatchment} />}
        renderDrawing={() => (
          <MapDrawing
            map={map}
            catchment={catchment}
            label={p('map.describe', { around, place: territory.name, points: map.points.length })}
            scaleLabel={words.t('common.kilometres', { value: words.count(map.scale.kilometres) })}
            nameOf={name}
            pointed={pointed}
            onPoint={setPointed}
          />
        )}
        below={
          <>
            <Pointed page={page} target={pointed} name={pointed ? name(pointed) : null} />
            <ul className="map-figure__key">
              {key.map((mark) => (
                <li key={mark}>
                  <span className={`map-figure__mark map-figure__mark--${mark}`} aria-hidden />
                  {p(`map.${mark}`)}
                </li>
              ))}
            </ul>
          </>
        }
      />
    </section>
  )
}

function Pointed({ page: { report, words, links }, target, name }: { page: PageView; target: MapTarget | null; name: string | null }) {
  const { p } = words
  const point = target?.kind === 'point' ? [...report.points.here, ...report.points.nearest].find(({ id }) => id === target.id) : undefined
  return (
    <p className="map-figure__pointed" aria-live="polite">
      {target === null || name === null ? (
        p('map.hint')
      ) : (
        <>
          <strong>{name}</strong>
          {point && ` · ${words.t(`codes.pointType.${point.type as 'shelter'}`)} · ${nameOf(point.place, report)}`}
          {target.kind === 'area' && target.id !== report.territory.id && (
            <>
              {' '}
              <a href={links.place(target.id)}>{p('map.open')}</a>
            </>
          )}
        </>
      )}
    </p>
  )
}

function Catchments({ page: { words }, value, onChange }: { page: PageView; value: number | null; onChange: (kilometres: number | null) => void }) {
  const { p, t } = words
  return (
    <fieldset className="map-figure__catchments">
      <legend>{p('map.catchment')}</legend>
      {[null, ...CATCHMENTS].map((kilometres) => (
        <label key={kilometres} className="map-figure__catchment">
          <input type="radio" name="catchment" checked={value === kilometres} onChange={() => onChange(kilometres)} />
          <span>{kilometres === null ? p('map.none') : t('common.kilometres', { value: `${kilometres}` })}</span>
        </label>
      ))}
    </fieldset>
  )
}

function shapeOf(bbox: readonly number[] | undefined): number {
  const [west = 0, south = 0, east = 1, north = 1] = bbox ?? []
  const middle = Math.cos((((south + north) / 2) * Math.PI) / 180)
  const shape = (north - south) / Math.max((east - west) * middle, 1e-6)
  return Math.max(FLATTEST, Math.min(shape, TALLEST))
}
