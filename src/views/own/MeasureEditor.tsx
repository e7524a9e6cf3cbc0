import { useTranslations } from 'use-intl'
import { UNITS } from '../../catalog/indicator.ts'
import { type MeasureMapping, ROWS } from '../../intake/mapping/mapping.ts'
import { SelectField, TextField } from './SelectField.tsx'

const METHODS = ['as-published', 'count', 'proportion', 'rate'] as const
const DIRECTIONS = ['higher-is-better', 'lower-is-better', 'neutral'] as const
const FACTORS = { 'per-1000': 1000, 'per-100000': 100_000 } as const

export interface MeasureEditorProps {
  readonly measure: MeasureMapping
  readonly columns: readonly string[]
  readonly onChange: (measure: MeasureMapping) => void
  readonly onDone: () => void
}

/** An indicator defined by choosing from lists. */
export function MeasureEditor({ measure, columns, onChange, onDone }: MeasureEditorProps) {
  const t = useTranslations('own.columns')
  const change = (part: Partial<MeasureMapping>) => onChange({ ...measure, ...part })
  const first = measure.value ?? measure.numerator ?? columns[0] ?? null
  const method = (chosen: MeasureMapping['method']) => {
    switch (chosen) {
      case 'as-published':
        return change({ method: chosen, value: first === ROWS ? (columns[0] ?? null) : first, numerator: null, denominator: null, unit: 'number', ofPeople: false })
      case 'count':
        return change({ method: chosen, numerator: first, value: null, denominator: null, unit: 'persons', scale: 1, ofPeople: true })
      case 'proportion':
        return change({ method: chosen, numerator: first, denominator: measure.denominator ?? columns.find((name) => name !== first) ?? null, value: null, unit: 'percent', factor: 1, scale: 1, ofPeople: true })
      case 'rate':
        return change({ method: chosen, numerator: first, denominator: measure.denominator ?? columns.find((name) => name !== first) ?? null, value: null, unit: 'per-1000', factor: 1000, scale: 1, ofPeople: true })
    }
  }
  const column = (label: string, value: string | null, set: (name: string) => void, rows = false) => (
    <SelectField label={label} value={value ?? ''} options={[...(rows ? [{ value: ROWS, label: t('rowsOption') }] : []), ...columns.map((name) => ({ value: name, label: name }))]} onChange={set} />
  )
  return (
    <div className="own-editor">
      <TextField label={t('name')} value={measure.title} size={40} onChange={(text) => change({ title: text.trim().slice(0, 120) || measure.title })} />
      <div className="own-fields">
        <SelectField label={t('method')} value={measure.method} options={METHODS.map((value) => ({ value, label: t(`methods.${value}`) }))} onChange={(value) => method(value as MeasureMapping['method'])} />
        {measure.method === 'as-published' ? column(t('value'), measure.value, (value) => change({ value })) : column(t('numerator'), measure.numerator, (numerator) => change({ numerator }), true)}
        {(measure.method === 'proportion' || measure.method === 'rate') && column(t('denominator'), measure.denominator, (denominator) => change({ denominator }))}
        <SelectField
          label={t('unit')}
          value={measure.unit}
          options={UNITS.map((value) => ({ value, label: t(`units.${value}`) }))}
          onChange={(value) => {
            const unit = value as MeasureMapping['unit']
            change({ unit, factor: measure.method === 'rate' ? (FACTORS[unit as keyof typeof FACTORS] ?? 1) : 1 })
          }}
        />
        {measure.method === 'as-published' && measure.unit === 'percent' && (
          <SelectField
            label={t('scale')}
            value={measure.scale === 0.01 ? 'percent' : 'as-is'}
            options={(['as-is', 'percent'] as const).map((value) => ({ value, label: t(`scales.${value}`) }))}
            onChange={(value) => change({ scale: value === 'percent' ? 0.01 : 1 })}
          />
        )}
        <SelectField
          label={t('direction')}
          value={measure.direction}
          options={DIRECTIONS.map((value) => ({ value, label: t(`directions.${value}`) }))}
          onChange={(value) => change({ direction: value as MeasureMapping['direction'] })}
        />
      </div>
      {measure.method !== 'as-published' && (
        <label className="own-check">
          <input type="checkbox" checked={measure.ofPeople} onChange={(event) => change({ ofPeople: event.currentTarget.checked })} />
          {t('people')}
        </label>
      )}
      <button type="button" className="own-button own-button--quiet" onClick={onDone}>
        {t('done')}
      </button>
    </div>
  )
}
