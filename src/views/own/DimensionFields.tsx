import { useTranslations } from 'use-intl'
import { DIMENSION_CODES, DIMENSIONS, type Dimension } from '../../catalog/service.ts'
import { guessCode } from '../../intake/cells/dimensionCode.ts'
import { codesOf } from '../../intake/mapping/guessMapping.ts'
import type { Mapping } from '../../intake/mapping/mapping.ts'
import { SelectField } from './SelectField.tsx'

type CodeKey = Parameters<ReturnType<typeof useTranslations<'codes'>>>[0]
const MOST_TEXTS = 40

export interface DimensionFieldsProps {
  readonly columns: readonly string[]
  readonly allColumns: readonly string[]
  readonly sample: readonly (readonly string[])[]
  readonly mapping: Mapping
  readonly onMap: (mapping: Mapping) => void
}

/** Which columns split the figures by service, sex, age and route, and what their texts mean. */
export function DimensionFields({ columns, allColumns, sample, mapping, onMap }: DimensionFieldsProps) {
  const t = useTranslations('own.columns')
  const none = useTranslations('own.places')
  const codes = useTranslations('codes')
  const textsOf = (column: string) => {
    const at = allColumns.indexOf(column)
    return [...new Set(sample.map((cells) => (cells[at] ?? '').trim()).filter((text) => text !== ''))].slice(0, MOST_TEXTS)
  }
  const choose = (dimension: Dimension, column: string) => {
    const { [dimension]: _gone, ...others } = mapping.dimensions
    if (column === '') onMap({ ...mapping, dimensions: others })
    else onMap({ ...mapping, dimensions: { ...others, [dimension]: { column, codes: codesOf(textsOf(column), (text) => guessCode(dimension, text)) } } })
  }
  const label = (dimension: Dimension, code: string) => codes(`${dimension}.${code}` as CodeKey)
  return (
    <>
      <div className="own-fields">
        {DIMENSIONS.map((dimension) => (
          <SelectField
            key={dimension}
            label={t(`dimension.${dimension}`)}
            value={mapping.dimensions[dimension]?.column ?? ''}
            options={[{ value: '', label: none('none') }, ...columns.map((name) => ({ value: name, label: name }))]}
            onChange={(column) => choose(dimension, column)}
          />
        ))}
      </div>
      {DIMENSIONS.map((dimension) => {
        const mapped = mapping.dimensions[dimension]
        if (!mapped) return null
        const texts = [...new Set([...Object.keys(mapped.codes), ...textsOf(mapped.column)])]
        return (
          <details key={dimension} className="own-details">
            <summary>{t('codes', { column: mapped.column })}</summary>
            <div className="own-fields">
              {texts.map((text) => (
                <SelectField
                  key={text}
                  label={text}
                  value={mapped.codes[text] ?? ''}
                  options={[{ value: '', label: t('unknownCode') }, ...DIMENSION_CODES[dimension].map((code) => ({ value: code, label: label(dimension, code) }))]}
                  onChange={(code) => {
                    const entries = Object.entries(mapped.codes).filter(([known]) => known !== text)
                    if (code !== '') entries.push([text, code])
                    onMap({ ...mapping, dimensions: { ...mapping.dimensions, [dimension]: { column: mapped.column, codes: Object.fromEntries(entries) } } })
                  }}
                />
              ))}
            </div>
          </details>
        )
      })}
    </>
  )
}
