import { useTranslations } from 'use-intl'
import { isPeriod } from '../../catalog/period.ts'
import type { Mapping } from '../../intake/mapping/mapping.ts'
import { SelectField, TextField } from './SelectField.tsx'

const FIXED = '#fixed'

/** The column of the period, or the one period of all rows. */
export function PeriodFields({ columns, mapping, onMap }: { columns: readonly string[]; mapping: Mapping; onMap: (mapping: Mapping) => void }) {
  const t = useTranslations('own.columns')
  const { period } = mapping
  const change = (part: Partial<Mapping['period']>) => onMap({ ...mapping, period: { ...period, ...part } })
  return (
    <div className="own-fields">
      <SelectField
        label={t('periodColumn')}
        value={period.column ?? FIXED}
        options={[{ value: FIXED, label: t('fixed') }, ...columns.map((name) => ({ value: name, label: name }))]}
        onChange={(value) => change(value === FIXED ? { column: null, fixed: period.fixed ?? String(new Date().getFullYear()) } : { column: value, fixed: null })}
      />
      {period.column === null ? (
        <TextField
          label={t('fixedLabel')}
          value={period.fixed ?? ''}
          size={10}
          onChange={(text) => {
            if (isPeriod(text.trim())) change({ fixed: text.trim() })
          }}
        />
      ) : (
        <SelectField
          label={t('grain')}
          value={period.grain ?? 'quarter'}
          options={(['quarter', 'year'] as const).map((value) => ({ value, label: t(`grains.${value}`) }))}
          onChange={(value) => change({ grain: value as 'quarter' | 'year' })}
        />
      )}
    </div>
  )
}
