import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { ownMeasureId } from '../../intake/dataset/own-dataset.ts'
import type { Mapping, MeasureMapping } from '../../intake/mapping/mapping.ts'
import { DimensionFields } from './DimensionFields.tsx'
import { MeasureEditor } from './MeasureEditor.tsx'
import { PeriodFields } from './PeriodFields.tsx'
import { SelectField } from './SelectField.tsx'

const SHOWN = 8

export interface ColumnsSectionProps {
  readonly columns: readonly string[]
  readonly sample: readonly (readonly string[])[]
  readonly personColumns: readonly string[]
  readonly mapping: Mapping
  readonly onMap: (mapping: Mapping) => void
}

/** What the columns are: the period, the groups, and the indicators made of the rest. */
export function ColumnsSection({ columns, sample, personColumns, mapping, onMap }: ColumnsSectionProps) {
  const t = useTranslations('own.columns')
  const [edited, setEdited] = useState<string | null>(null)
  const [all, setAll] = useState(false)
  const open = columns.filter((name) => !personColumns.includes(name))
  const change = (measures: readonly MeasureMapping[]) => onMap({ ...mapping, measures })
  const replace = (id: string, measure: MeasureMapping) => change(mapping.measures.map((one) => (one.id === id ? measure : one)))
  const add = () => {
    const id = ownMeasureId('indicador', new Set(mapping.measures.map((measure) => measure.id)))
    const value = open.find((name) => name !== mapping.place.column) ?? null
    change([...mapping.measures, { id, title: value ?? id, method: 'as-published', numerator: null, denominator: null, value, scale: 1, unit: 'number', factor: 1, direction: 'neutral', ofPeople: false }])
    setAll(true)
    setEdited(id)
  }
  const shown = all ? mapping.measures : mapping.measures.slice(0, SHOWN)
  return (
    <section className="own-step" aria-labelledby="own-columns">
      <h2 id="own-columns" className="own-step__title">
        {t('title')}
      </h2>
      {personColumns.length > 0 && <p className="own-warning">{t('persons', { columns: personColumns.join(', ') })}</p>}
      <PeriodFields columns={open} mapping={mapping} onMap={onMap} />
      <DimensionFields columns={open} sample={sample} allColumns={columns} mapping={mapping} onMap={onMap} />
      <h3 className="own-step__part">
        {t('measures')} <span className="own-soft">{t('count', { count: mapping.measures.length })}</span>
      </h3>
      <ul className="own-measures">
        {shown.map((measure) => (
          <li key={measure.id} className="own-measure">
            {edited === measure.id ? (
              <MeasureEditor measure={measure} columns={open} onChange={(next) => replace(measure.id, next)} onDone={() => setEdited(null)} />
            ) : (
              <>
                <span className="own-measure__text">
                  <strong>{measure.title}</strong>
                  <span className="own-soft">
                    {measure.numerator === '#rows' ? t('summary.rows') : t(`summary.${measure.method}`, { numerator: measure.numerator ?? '', denominator: measure.denominator ?? '', value: measure.value ?? '', factor: measure.factor })}
                    {' · '}
                    {t(`units.${measure.unit}`)}
                  </span>
                </span>
                <button type="button" className="own-link" aria-label={t('editWhat', { title: measure.title })} onClick={() => setEdited(measure.id)}>
                  {t('edit')}
                </button>
                <button type="button" className="own-link" aria-label={t('removeWhat', { title: measure.title })} onClick={() => change(mapping.measures.filter(({ id }) => id !== measure.id))}>
                  {t('remove')}
                </button>
              </>
            )}
          </li>
        ))}
      </ul>
      <p className="own-row">
        {mapping.measures.length > SHOWN && (
          <button type="button" className="own-link" onClick={() => setAll(!all)}>
            {all ? t('fewer') : t('all', { count: mapping.measures.length })}
          </button>
        )}
        <button type="button" className="own-link" onClick={add}>
          {t('add')}
        </button>
      </p>
      <div className="own-fields">
        <SelectField
          label={t('repeated')}
          value={mapping.repeated}
          options={(['refuse', 'sum', 'first', 'last'] as const).map((value) => ({ value, label: t(`repeats.${value}`) }))}
          onChange={(value) => onMap({ ...mapping, repeated: value as Mapping['repeated'] })}
        />
      </div>
    </section>
  )
}
