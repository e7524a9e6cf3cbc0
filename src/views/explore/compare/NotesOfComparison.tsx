import { useTranslations } from 'use-intl'
import type { Territory } from '../../../catalog/territory.ts'
import { MOST_PLACES, shareGround } from './places.ts'
import type { Comparing } from './useComparing.ts'

/** How to read the drawings, and what about these places must be known before they are compared. */
export function NotesOfComparison(props: { comparing: Comparing; places: readonly Territory[]; chosen: number; territories: ReadonlyMap<string, Territory> }) {
  const t = useTranslations('analysis.compare')
  const { comparing, places } = props
  const [reference, ...others] = places
  if (!reference) return null
  const levels = [...new Set(places.map((place) => comparing.levelOf(place).toLowerCase()))]
  const notes = [
    props.chosen > MOST_PLACES ? t('more', { count: props.chosen }) : null,
    levels.length > 1 ? t('levelsDiffer', { levels: levels.join(', ') }) : null,
    others.some((place) => shareGround(reference, place, props.territories)) ? t('sharedGround') : null,
    t('legend', { reference: comparing.label(reference.id) }),
  ]
  return (
    <div className="compare__notes">
      {notes.filter((note) => note !== null).map((note) => (
        <p key={note} className="analysis__note">
          {note}
        </p>
      ))}
    </div>
  )
}
