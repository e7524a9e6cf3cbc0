import { useState } from 'react'
import { useTranslations } from 'use-intl'
import type { PlaceName } from '../../../charts/parts/place-name.ts'
import type { AskOrigin } from '../analysis/AnalysisProps.ts'
import type { KnownBand } from './bands.ts'
import { PlaceParts } from './PlaceParts.tsx'
import { RankStrip } from './RankStrip.tsx'
import { useBandWords } from './useBandWords.ts'
import type { Index } from './useIndex.ts'

/** One place of the list; opened, it shows what its index is made of. */
export function PriorityRow(props: {
  place: string
  name: PlaceName
  /** The index, formatted. */
  score: string
  /** Null while it is being worked out; then no rank is shown either. */
  band: KnownBand | null
  /** Where the drawing of the bands ends. */
  last: number
  index: Index
  selected: boolean
  onSelect: (territory: string) => void
  onOrigin: AskOrigin
}) {
  const { band, name, place } = props
  const t = useTranslations('analysis.index')
  const bandWords = useBandWords()
  const [open, setOpen] = useState(false)
  return (
    <li className={props.selected ? 'priority__item priority__item--selected' : 'priority__item'} data-place={place}>
      <details onToggle={(event) => setOpen(event.currentTarget.open)}>
        <summary className="priority__row">
          <span className="priority__rank">{band ? band.rank : '…'}</span>
          <span className="priority__name">
            {name.name} <span className="analysis__soft">{name.around}</span>
          </span>
          <span className="priority__score">{props.score}</span>
          <span className="priority__band">
            {band ? <RankStrip {...band} last={props.last} /> : <span className="rank-strip rank-strip--pending" aria-hidden="true" />}
            <span className="priority__words">{band ? bandWords(band) : t('pendingRow')}</span>
          </span>
        </summary>
        {open && (
          <>
            <PlaceParts index={props.index} place={place} name={name.name} onOrigin={props.onOrigin} />
            <button type="button" className="text-button" onClick={() => props.onSelect(place)}>
              {t('place.choose')}
            </button>
          </>
        )}
      </details>
    </li>
  )
}
