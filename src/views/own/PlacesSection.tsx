import { useTranslations } from 'use-intl'
import { levelOfDepth } from '../../catalog/level.ts'
import { surroundings, type Territory } from '../../catalog/territory.ts'
import { formatNumber } from '../../domain/formatting/number.ts'
import type { Mapping } from '../../intake/mapping/mapping.ts'
import { CODE_SYSTEMS } from '../../intake/places/territoryCodes.ts'
import { useLanguage } from '../../ui/controls/useLanguage.ts'
import type { ReadOutcome } from '../../ui/own/intake-messages.ts'
import { SelectField } from './SelectField.tsx'

const SHOWN = 12
const LEAVE_OUT = '#leave-out'

export interface PlacesSectionProps {
  readonly columns: readonly string[]
  readonly mapping: Mapping
  readonly outcome: ReadOutcome | null
  readonly territories: ReadonlyMap<string, Territory>
  readonly onMap: (mapping: Mapping) => void
}

/** Which column names the places, how many were found, and what a person has to decide. */
export function PlacesSection({ columns, mapping, outcome, territories, onMap }: PlacesSectionProps) {
  const t = useTranslations('own.places')
  const codes = useTranslations('codes')
  const { locale } = useLanguage()
  const { place } = mapping
  const change = (part: Partial<Mapping['place']>) => onMap({ ...mapping, place: { ...place, ...part } })
  const options = [{ value: '', label: t('none') }, ...columns.map((name) => ({ value: name, label: name }))]
  const places = outcome?.places
  const label = (id: string) => {
    const territory = territories.get(id)
    return territory ? [territory.name, surroundings(territory, territories), codes(`level.${levelOfDepth(territory.level)}`).toLowerCase()].filter(Boolean).join(', ') : id
  }
  const decide = (key: string, choice: string) => change({ decisions: { ...place.decisions, [key]: choice === LEAVE_OUT ? null : choice } })
  const asked = places ? [...places.ambiguous.map((entry) => ({ ...entry, ids: entry.candidates, isUnknown: false })), ...places.unknown.map((entry) => ({ ...entry, ids: entry.suggestions, isUnknown: true }))] : []
  return (
    <section className="own-step" aria-labelledby="own-places">
      <h2 id="own-places" className="own-step__title">
        {t('title')}
      </h2>
      <div className="own-fields">
        <SelectField label={t('column')} value={place.column ?? ''} options={options} placeholder={t('choose')} onChange={(value) => change({ column: value || null, decisions: {} })} />
        <SelectField label={t('department')} value={place.department ?? ''} options={options} onChange={(value) => change({ department: value || null })} />
        <SelectField
          label={t('system')}
          value={place.system}
          options={(['any', ...CODE_SYSTEMS] as const).map((value) => ({ value, label: t(`systems.${value}`) }))}
          onChange={(value) => change({ system: value as Mapping['place']['system'] })}
        />
      </div>
      {outcome && places && (
        <>
          <p className="own-matched">
            <meter className="own-matched__bar" min={0} max={Math.max(outcome.rows, 1)} value={outcome.usedRows} aria-hidden="true" />
            <span>
              {t('matched', { used: outcome.usedRows, rows: outcome.rows })}
              {Object.entries(places.levels).some(([, count]) => count > 0) &&
                ` · ${Object.entries(places.levels)
                  .filter(([, count]) => count > 0)
                  .map(([depth, count]) => t('levels', { level: codes(`level.${levelOfDepth(Number(depth))}`), count }))
                  .join(' · ')}`}
            </span>
          </p>
          {(places.levels[3] ?? 0) > 0 && <p className="own-soft">{t('districts')}</p>}
          {asked.length > 0 && (
            <>
              <p>{places.ambiguous.length > 0 ? t('ambiguous') : t('unknown')}</p>
              <ul className="own-decisions">
                {asked.slice(0, SHOWN).map((entry) => (
                  <li key={entry.key} className="own-decision">
                    <span className="own-decision__text">
                      <strong>{entry.text || '—'}</strong> <span className="own-soft">{t('times', { row: formatNumber(entry.firstRow, locale), rows: entry.rows - 1 })}</span>
                    </span>
                    <SelectField
                      label={t('decide', { text: entry.text })}
                      hideLabel
                      value=""
                      placeholder={t('pending')}
                      options={[...entry.ids.map((id) => ({ value: id, label: label(id) })), { value: LEAVE_OUT, label: t('leaveOut') }]}
                      onChange={(choice) => {
                        if (choice !== '') decide(entry.key, choice)
                      }}
                    />
                  </li>
                ))}
              </ul>
              {asked.length > SHOWN && <p className="own-soft">{t('more', { count: asked.length - SHOWN })}</p>}
            </>
          )}
        </>
      )}
    </section>
  )
}
