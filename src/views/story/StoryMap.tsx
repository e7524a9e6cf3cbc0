import type { RegionMap } from '../../programme/map/regionMap.ts'
import type { ProgrammesFile } from '../../programme/programme-file.ts'
import { labelBox, type MapLabel, mapLabels, meetBoxes } from '../../story/mapLabels.ts'
import type { MapScene } from '../../story/mapScene.ts'
import { programmeOf } from '../../story/named.ts'
import type { StoryWords } from '../../story/words.ts'

/** Width in pixels a drawing is thought to have, and what letters and marks measure on it. */
const WIDTH = 640
const LETTERS = 14
const MARK = 6.5

interface MapProps {
  readonly map: RegionMap
  readonly file: ProgrammesFile
  readonly words: StoryWords
}

/** The shapes every picture of the page is drawn with, once. */
export function StoryShapes({ map }: { readonly map: RegionMap }) {
  return (
    <svg className="story-shapes" width="0" height="0" aria-hidden="true">
      <defs>
        <pattern id="story-hatch" width="4" height="4" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <rect className="map__hatch-ground" width="4" height="4" />
          <rect className="map__hatch-line" width="1" height="4" />
        </pattern>
        <g id="story-land">
          {map.departments.map(({ id, path }) => (
            <path key={id} id={`area-${id}`} d={path} vectorEffect="non-scaling-stroke" />
          ))}
        </g>
        {map.countries.map(({ id, path }) => (
          <path key={id} id={`area-${id}`} d={path} vectorEffect="non-scaling-stroke" />
        ))}
      </defs>
    </svg>
  )
}

/** The map of one step as a picture that does not move. */
export function StepMap({ map, file, words, scene, label }: MapProps & { readonly scene: MapScene; readonly label: string }) {
  const unit = scene.view[2] / WIDTH
  return (
    <svg className="map" viewBox={scene.view.join(' ')} role="img" aria-label={label}>
      <use href="#story-land" className="map__department" />
      {scene.shade.map(({ id, shade }) => (
        <use key={id} href={`#area-${id}`} className={`map__department map__department--${shade}`} />
      ))}
      {scene.unnamed.map((id) => (
        <use key={id} href={`#area-${id}`} className="map__unnamed" fill="url(#story-hatch)" />
      ))}
      {map.countries.map(({ id }) => (
        <use key={id} href={`#area-${id}`} className={scene.highlight.includes(id) ? 'map__country is-highlighted' : 'map__country'} />
      ))}
      {scene.places.map((programme) => (
        <Marks key={programme} programme={programme} map={map} file={file} radius={MARK * unit} className={scene.hollow ? 'map__marks is-shown is-hollow' : 'map__marks is-shown'} />
      ))}
      <SceneLabels map={map} file={file} words={words} scene={scene} className="map__labels is-shown" />
    </svg>
  )
}

/** The one map that moves: every state of every step is in it, and the page shows what the step at hand has. */
export function StageMap({ map, file, words, scenes }: MapProps & { readonly scenes: readonly MapScene[] }) {
  const [first] = scenes
  const programmes = [...new Set(scenes.flatMap(({ places }) => places))]
  const unnamed = [...new Set(scenes.flatMap((scene) => scene.unnamed))]
  return (
    <svg className="map map--stage" viewBox={first?.view.join(' ')} aria-hidden="true">
      {map.departments.map(({ id }) => (
        <use key={id} href={`#area-${id}`} className="map__department" data-territory={id} />
      ))}
      {unnamed.map((id) => (
        <use key={id} href={`#area-${id}`} className="map__unnamed" fill="url(#story-hatch)" data-unnamed={id} />
      ))}
      {map.countries.map(({ id }) => (
        <use key={id} href={`#area-${id}`} className="map__country" data-country={id} />
      ))}
      {programmes.map((programme) => (
        <Marks key={programme} programme={programme} map={map} file={file} radius={MARK} className="map__marks" />
      ))}
      {scenes.map((scene, index) => (
        // oxlint-disable-next-line react/no-array-index-key
        <SceneLabels key={index} map={map} file={file} words={words} scene={scene} className="map__labels" step={index + 1} />
      ))}
    </svg>
  )
}

function Marks(props: { readonly programme: string; readonly map: RegionMap; readonly file: ProgrammesFile; readonly radius: number; readonly className: string }) {
  return (
    <g className={props.className} data-programme={props.programme}>
      {programmeOf(props.programme, props.file).places.map(({ territory, at }) => {
        // A department named whole is filled: a point at its centre would claim a place.
        if (territory.level === 1) return <use key={territory.id} href={`#area-${territory.id}`} className="map__named" />
        const [x, y] = props.map.at(at)
        return <circle key={territory.id} cx={tenths(x)} cy={tenths(y)} r={tenths(props.radius)} />
      })}
    </g>
  )
}

function SceneLabels({ map, file, words, scene, className, step }: MapProps & { readonly scene: MapScene; readonly className: string; readonly step?: number }) {
  const size = (scene.view[2] / WIDTH) * LETTERS
  const [left, top, width, height] = scene.view
  const inView = ([x, y]: readonly [number, number]) => x > left && x < left + width && y > top && y < top + height
  const shaded = scene.shade.flatMap(({ id, name }): MapLabel[] => map.departments.filter((area) => area.id === id).map(({ box }) => middle(name, box, size)))
  const fits = width < map.width * 0.95 || scene.hollow ? scene.places : []
  const names = fits.flatMap((id) => programmeOf(id, file).places).map(({ name, at }) => ({ text: name, at: map.at(at) }))
  // On a map of places or departments the names of these are said; the countries where there is room.
  const places = mapLabels(names, size, [left, top, left + width, top + height], shaded.map((label) => labelBox(label, size)))
  const marks = scene.places.flatMap((id) => programmeOf(id, file).places).filter(({ territory }) => territory.level > 1).map(({ at }) => map.at(at))
  const taken = [...[...places, ...shaded].map((label) => labelBox(label, size)), ...marks.map(([x, y]) => around(x, y, size * 0.45))]
  const countries = map.countries.flatMap(({ id, box }): MapLabel[] => {
    const inside = middle(words.territory({ id, name: id }), box, size * 1.1)
    // In the middle; where places stand there, below the country, which on this coast is the sea.
    if (!inView([inside.x, inside.y])) return []
    const free = [inside, { ...inside, y: tenths(box[3] + size * 1.4) }].find((label) => inView([label.x, label.y]) && !taken.some((one) => meetBoxes(one, labelBox(label, size * 1.1))))
    return free ? [free] : []
  })
  return (
    <g className={className} data-labels={step} fontSize={tenths(size)}>
      {countries.map((label) => <Name key={label.text} label={label} kind="country" />)}
      {shaded.map((label) => <Name key={label.text} label={label} kind="department" />)}
      {places.map((label) => <Name key={label.text} label={label} kind="place" />)}
    </g>
  )
}

function Name({ label, kind }: { readonly label: MapLabel; readonly kind: 'country' | 'department' | 'place' }) {
  return (
    <text className={`map__name map__name--${kind}`} x={label.x} y={label.y} textAnchor={label.anchor}>
      {label.text}
    </text>
  )
}

function middle(text: string, [left, top, right, bottom]: readonly [number, number, number, number], size: number): MapLabel {
  return { text, x: tenths((left + right) / 2), y: tenths((top + bottom) / 2 + size * 0.35), anchor: 'middle' }
}

function around(x: number, y: number, reach: number): readonly [number, number, number, number] {
  return [x - reach, y - reach, x + reach, y + reach]
}

function tenths(value: number): number {
  return Math.round(value * 10) / 10
}
