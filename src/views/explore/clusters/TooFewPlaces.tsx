import { useTranslations } from 'use-intl'
import type { Level } from '../../../catalog/level.ts'
import { FEWEST_PLACES } from './judgePlaces.ts'

const OFFERED: readonly Level[] = ['department', 'municipality']

/** Why clusters cannot be looked for here, or hardly, and the levels where they can. */
export function TooFewPlaces(props: {
  places: number
  level: Level
  /** Levels at which the indicator is published with the filters in force. */
  levels: readonly Level[]
  onLevel: (level: Level) => void
}) {
  const t = useTranslations('analysis.clusters.few')
  const { places, level } = props
  const offered = OFFERED.filter((other) => other !== level && props.levels.includes(other))
  return (
    <section className="analysis__part">
      <p>
        {level === 'country' ? t('country', { fewest: FEWEST_PLACES }) : t(places < FEWEST_PLACES ? 'none' : 'hardly', { places, fewest: FEWEST_PLACES })}
      </p>
      <div className="analysis__choices">
        {offered.map((other) => (
          <button key={other} type="button" className="analysis__choice" onClick={() => props.onLevel(other)}>
            {t(other === 'department' ? 'toDepartment' : 'toMunicipality')}
          </button>
        ))}
      </div>
    </section>
  )
}
