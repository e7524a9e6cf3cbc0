import { useTranslations } from 'use-intl'
import { DELIMITERS, ENCODINGS, type ReadSettings } from '../../intake/read/opened-file.ts'
import { SelectField, TextField } from './SelectField.tsx'

const DELIMITER_NAMES = { ',': 'comma', ';': 'semicolon', '\t': 'tab', '|': 'bar' } as const

/** Everything about how a file is read that was found out by looking at it, open to correction. */
export function ReadingSettings({ settings, isText, onChange }: { settings: ReadSettings; isText: boolean; onChange: (settings: Partial<ReadSettings>) => void }) {
  const t = useTranslations('own.file')
  const row = (text: string) => Math.max(0, Math.min(1000, Math.trunc(Number(text)) || 0))
  return (
    <div className="own-fields">
      {isText && (
        <>
          <SelectField
            label={t('delimiter')}
            value={settings.delimiter}
            options={DELIMITERS.map((value) => ({ value, label: t(`delimiters.${DELIMITER_NAMES[value]}`) }))}
            onChange={(value) => onChange({ delimiter: value as ReadSettings['delimiter'] })}
          />
          <SelectField label={t('encoding')} value={settings.encoding} options={ENCODINGS.map((value) => ({ value, label: value }))} onChange={(value) => onChange({ encoding: value as ReadSettings['encoding'] })} />
          <SelectField
            label={t('decimal')}
            value={settings.decimal}
            options={[
              { value: '.', label: t('decimals.point') },
              { value: ',', label: t('decimals.comma') },
            ]}
            onChange={(value) => onChange({ decimal: value as ReadSettings['decimal'] })}
          />
        </>
      )}
      <TextField label={t('header')} value={String(settings.headerRow)} inputMode="numeric" size={4} onChange={(text) => onChange({ headerRow: row(text) })} />
      <TextField label={t('hxl')} value={String(settings.hxlRow)} inputMode="numeric" size={4} onChange={(text) => onChange({ hxlRow: row(text) })} />
      <SelectField
        label={t('date')}
        value={settings.dateStyle}
        options={(['day-first', 'month-first'] as const).map((value) => ({ value, label: t(`dates.${value}`) }))}
        onChange={(value) => onChange({ dateStyle: value as ReadSettings['dateStyle'] })}
      />
    </div>
  )
}
