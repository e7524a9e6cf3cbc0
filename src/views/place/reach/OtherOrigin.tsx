import './OtherOrigin.css'
import { useMemo, useState } from 'react'
import type { PlaceFile } from '../../../place/place-file.ts'
import type { OffersFile } from '../../../place/reach/offers-file.ts'
import { reachWords } from '../../../place/reach/reachWords.ts'
import type { PlaceLanguage } from '../../../place/words.ts'
import type { Origin } from './chosenOrigin.ts'
import { OriginForms } from './OriginForms.tsx'
import { ReachAnswer } from './ReachAnswer.tsx'
import { useReach } from './useReach.ts'

/**
 * What is within reach of a point the visitor chooses: one of the places of the file, coordinates, or where the device is.
 * Nothing loads before the first question; `id` is the place of the page.
 */
export function OtherOrigin(props: {
  readonly language: PlaceLanguage
  readonly file: PlaceFile
  readonly id: string
  readonly loadOffers: () => Promise<OffersFile>
}) {
  const words = useMemo(() => reachWords(props.language), [props.language])
  const [origin, setOrigin] = useState<Origin | null>(null)
  const { step, ask, cancel } = useReach(props.loadOffers)
  const choose = (chosen: Origin) => {
    setOrigin(chosen)
    ask(chosen.at)
  }
  return (
    <details className="other-origin">
      <summary className="other-origin__title">{words.t('title')}</summary>
      <p className="other-origin__note">{words.t('intro')}</p>
      <OriginForms words={words} file={props.file} id={props.id} onChoose={choose} />
      <div aria-live="polite" aria-busy={step?.kind === 'waiting'}>
        {step && origin && <ReachAnswer words={words} step={step} origin={origin} onCancel={cancel} />}
      </div>
    </details>
  )
}
