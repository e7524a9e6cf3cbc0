import { useId, useState, useSyncExternalStore } from 'react'
import { useTranslations } from 'use-intl'
import { readTravelTimes, type ReadTravelTimes, type TravelProblem } from '../../../intake/travel/readTravelTimes.ts'
import type { PlacementSettings } from '../../../state/placement-settings.ts'
import { travelStore } from './travelStore.ts'

const MEGABYTE = 1e6
const MOST_MEGABYTES = 40

/** Straight distances, or a file of travel times that the person brings; what is wrong in it is said by row and field. */
export function TravelField(props: { travel: PlacementSettings['travel']; isMunicipality: (id: string) => boolean; onChange: (mark: string | null) => void }) {
  const t = useTranslations('analysis.locate.travel')
  const id = useId()
  const file = useSyncExternalStore(travelStore.subscribe, travelStore.current)
  const [problems, setProblems] = useState<Pick<ReadTravelTimes, 'problems' | 'more'> | null>(null)
  const [failure, setFailure] = useState<string | null>(null)
  const used = props.travel !== null && file?.mark === props.travel ? file : null
  return (
    <div className="control">
      <span className="control__label">{t('title')}</span>
      <p className="control__hint">{used ? `${t('used', { name: used.name, pairs: used.times.pairs })} ${t('within')}` : t('none')}</p>
      <label className="locate-file" htmlFor={id}>
        {t('add')}
        <input
          id={id}
          type="file"
          accept=".csv,text/csv,text/plain"
          className="visually-hidden"
          onChange={(event) => {
            const [chosen] = event.target.files ?? []
            event.target.value = ''
            if (chosen) void take(chosen)
          }}
        />
      </label>
      <p className="control__hint">{t('format')}</p>
      {props.travel !== null && (
        <button type="button" className="text-button" onClick={() => props.onChange(null)}>
          {t('straight')}
        </button>
      )}
      {(failure !== null || problems) && (
        <div role="alert" className="control__hint control__hint--error">
          {failure}
          <ul>
            {problems?.problems.map((problem) => (
              <li key={JSON.stringify(problem)}>{wordsOf(problem)}</li>
            ))}
          </ul>
          {problems && problems.more > 0 && t('more', { count: problems.more })}
        </div>
      )}
    </div>
  )

  async function take(chosen: File): Promise<void> {
    setProblems(null)
    setFailure(null)
    if (chosen.size > MOST_MEGABYTES * MEGABYTE) return setFailure(t('tooLarge', { most: MOST_MEGABYTES }))
    try {
      const bytes = await chosen.arrayBuffer()
      const read = readTravelTimes(new TextDecoder().decode(bytes), props.isMunicipality)
      if (!read.times) return setProblems(read)
      const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))
      const mark = Array.from(hash.subarray(0, 4), (byte) => byte.toString(16).padStart(2, '0')).join('')
      travelStore.set({ mark, name: chosen.name, times: read.times })
      props.onChange(mark)
    } catch {
      setFailure(t('unread'))
    }
  }

  function wordsOf(problem: TravelProblem): string {
    return 'row' in problem ? t(`problem.${problem.kind}`, { row: problem.row, field: problem.field, value: problem.value.slice(0, 40) }) : t(`problem.${problem.kind}`)
  }
}
