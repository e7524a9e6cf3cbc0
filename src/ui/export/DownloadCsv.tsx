import { useTranslations } from 'use-intl'
import type { IndicatorDefinition, IndicatorKind } from '../../catalog/indicator.ts'
import type { Level } from '../../catalog/level.ts'
import type { ObservationRow } from '../../catalog/observation-sql.ts'
import type { Territory } from '../../catalog/territory.ts'
import type { Language } from '../../state/app-state.ts'
import { withholdSmall } from '../../intake/dataset/withholdSmall.ts'
import { useExportGuard } from '../own/exportGuard.ts'
import { tableRows } from '../table/tableRows.ts'
import { saveFile } from './saveFile.ts'
import './DownloadCsv.css'

export interface DownloadCsvProps {
  readonly rows: readonly ObservationRow[]
  readonly indicator: IndicatorDefinition & { readonly kind: IndicatorKind }
  readonly territories: ReadonlyMap<string, Territory>
  readonly level: Level
  readonly period: string
  readonly language: Language
  readonly release: string
  /** The address that shows these figures; asked for when the file is made. */
  readonly link: () => string
  /** Credits of the data sets the figures come from, in words. */
  readonly source: string
}

/** A button that saves the rows as CSV, with status columns, source, release and link. */
export function DownloadCsv(props: DownloadCsvProps) {
  const { rows, indicator, territories, level, period, language, release, link, source } = props
  const words = useTranslations('table')
  const guard = useExportGuard()
  const save = async () => {
    const permission = await guard(indicator.id, 'table')
    if (!permission) return
    const { csvFileName, territoryCsv } = await import('./territoryCsv.ts')
    const allowed = permission.withheld ? withholdSmall(rows, permission.threshold) : rows
    const text = territoryCsv(tableRows(allowed, indicator, territories, period), {
      indicatorId: indicator.id,
      unit: indicator.unit === 'percent' ? 'share' : indicator.unit,
      kind: indicator.kind,
      notes: [
        [words('file.indicator'), indicator.title[language]],
        [words('file.definition'), indicator.definition[language]],
        [words('file.source'), source],
        [words('file.release'), release],
        [words('file.link'), link()],
        ['OBS_VALUE', words('file.empty')],
        ...(permission.note === null ? [] : [['CONF_STATUS', permission.note] as const]),
        ['KIND', words(`file.${indicator.kind}`)],
      ],
    })
    saveFile(csvFileName(indicator.id, level, period), new Blob([text], { type: 'text/csv;charset=utf-8' }))
  }
  return (
    <button type="button" className="download-csv" onClick={() => void save()}>
      {words('download')}
    </button>
  )
}
