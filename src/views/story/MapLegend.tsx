import type { ProgrammesFile } from '../../programme/programme-file.ts'
import { shortName } from '../../programme/shortName.ts'
import type { MapScene } from '../../story/mapScene.ts'
import { programmeOf } from '../../story/named.ts'
import type { StoryWords } from '../../story/words.ts'

/** What the signs of a map mean, in words: for its label and for its legend. */
export function mapMeanings(scene: MapScene, file: ProgrammesFile, words: StoryWords): readonly { readonly sign: 'place' | 'area' | 'hollow' | 'shade' | 'unnamed'; readonly text: string }[] {
  return [
    ...scene.places.map((id) => ({ sign: scene.hollow ? ('hollow' as const) : signOf(id, file), text: words.t(scene.hollow ? 'map.hollow' : 'map.places', { programme: shortName(programmeOf(id, file).title.es) }) })),
    ...(scene.shade.length > 0 ? [{ sign: 'shade' as const, text: words.t('map.shade') }] : []),
    ...(scene.unnamed.length > 0 ? [{ sign: 'unnamed' as const, text: words.t('map.unnamed') }] : []),
  ]
}

const RECTANGLES = { area: 'map__named', shade: 'map__department map__department--3', unnamed: 'map__unnamed is-shown' } as const

/** A programme that names departments alone has areas on the map and no points. */
function signOf(programme: string, file: ProgrammesFile): 'place' | 'area' {
  return programmeOf(programme, file).places.every(({ territory }) => territory.level === 1) ? 'area' : 'place'
}

export function MapLegend({ scene, file, words }: { readonly scene: MapScene; readonly file: ProgrammesFile; readonly words: StoryWords }) {
  const meanings = mapMeanings(scene, file, words)
  if (meanings.length === 0) return null
  return (
    <ul className="legend">
      {meanings.map(({ sign, text }) => (
        <li key={text} className="legend__item">
          <svg width="16" height="12" aria-hidden="true">
            {sign === 'place' || sign === 'hollow' ? (
              <g className={sign === 'hollow' ? 'map__marks is-shown is-hollow' : 'map__marks is-shown'}>
                <circle cx="8" cy="6" r="4.5" />
              </g>
            ) : (
              <rect className={RECTANGLES[sign]} width="16" height="12" rx="2" fill={sign === 'unnamed' ? 'url(#story-hatch)' : undefined} />
            )}
          </svg>
          {text}
        </li>
      ))}
    </ul>
  )
}
