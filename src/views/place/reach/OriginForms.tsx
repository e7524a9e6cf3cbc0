import { type FormEvent, type ReactNode, useId, useRef, useState } from 'react'
import { LEVELS, levelOfDepth } from '../../../catalog/level.ts'
import type { PlaceFile } from '../../../place/place-file.ts'
import type { ReachWords } from '../../../place/reach/reachWords.ts'
import { type ChosenOrigin, type Origin, type OriginProblem, originOfCoordinates, originOfDevice, placesToChoose } from './chosenOrigin.ts'
import { devicePosition } from './devicePosition.ts'

type Way = 'list' | 'coordinates' | 'device'

/** Three ways to choose a point; what is wrong with one is told beside it. */
export function OriginForms({ words, file, id, onChoose }: {
  readonly words: ReachWords
  readonly file: PlaceFile
  readonly id: string
  readonly onChoose: (origin: Origin) => void
}) {
  const { t, shared } = words
  const base = useId()
  const places = placesToChoose(file, id, words.locale)
  const around = file.places.find(({ territory }) => territory.id === file.id)?.territory.name ?? ''
  const [placeId, setPlaceId] = useState('')
  const [text, setText] = useState('')
  const [wrong, setWrong] = useState<{ readonly way: Way; readonly problem: OriginProblem } | null>(null)
  const [locating, setLocating] = useState(false)
  // An answer of the device counts only while nothing else was chosen since.
  const asked = useRef(0)

  const take = (way: Way, chosen: ChosenOrigin) => {
    asked.current += 1
    setLocating(false)
    setWrong('problem' in chosen ? { way, problem: chosen.problem } : null)
    if (!('problem' in chosen)) onChoose(chosen)
  }
  const locate = async () => {
    const question = (asked.current += 1)
    setLocating(true)
    setWrong(null)
    const position = await devicePosition(navigator.geolocation)
    if (asked.current === question) take('device', originOfDevice(position, words))
  }
  const message = (way: Way) => (
    <p id={`${base}-${way}`} className="other-origin__problem" role="alert">
      {wrong?.way === way ? t(`problem.${wrong.problem}`) : ''}
    </p>
  )
  return (
    <div className="other-origin__ways">
      {places.length > 0 && (
        <WayForm onSubmit={() => take('list', places.find((place) => place.id === placeId) ?? { problem: 'choice' })}>
          <label className="other-origin__label">
            {t('way.list', { place: around })}
            <select className="other-origin__field" value={placeId} aria-describedby={`${base}-list`} aria-invalid={wrong?.way === 'list'} onChange={({ target }) => setPlaceId(target.value)}>
              <option value="">{t('way.choose')}</option>
              {LEVELS.filter((level) => places.some((place) => levelOfDepth(place.level) === level)).map((level) => (
                <optgroup key={level} label={shared.t(`codes.level.${level}`)}>
                  {places.filter((place) => levelOfDepth(place.level) === level).map((place) => <option key={place.id} value={place.id}>{place.name}</option>)}
                </optgroup>
              ))}
            </select>
          </label>
          <button className="other-origin__button" type="submit">{t('way.fromList')}</button>
          {message('list')}
        </WayForm>
      )}
      <WayForm onSubmit={() => take('coordinates', originOfCoordinates(text, words))}>
        <label className="other-origin__label">
          {t('way.coordinates')}
          <input className="other-origin__field" type="text" autoComplete="off" spellCheck={false} value={text} aria-describedby={`${base}-example ${base}-coordinates`} aria-invalid={wrong?.way === 'coordinates'} onChange={({ target }) => setText(target.value)} />
        </label>
        <button className="other-origin__button" type="submit">{t('way.fromCoordinates')}</button>
        <p id={`${base}-example`} className="other-origin__note">{t('way.example')}</p>
        {message('coordinates')}
      </WayForm>
      <div className="other-origin__way">
        <button className="other-origin__button" type="button" aria-describedby={`${base}-private ${base}-device`} onClick={() => void locate()}>{t('way.device')}</button>
        <p id={`${base}-private`} className="other-origin__note">{t('way.private')}</p>
        {locating && <output>{t('locating')}</output>}
        {message('device')}
      </div>
    </div>
  )
}

function WayForm({ onSubmit, children }: { readonly onSubmit: () => void; readonly children: ReactNode }) {
  const submit = (event: FormEvent) => {
    event.preventDefault()
    onSubmit()
  }
  return <form className="other-origin__way" noValidate onSubmit={submit}>{children}</form>
}
