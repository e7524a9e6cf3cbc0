import type { MonitoredCell, MonitoredPlaceReport, ProgrammeMonitoring, ReportArrival } from '../../../programme/monitoring/monitoring-file.ts'
import type { MonitoringWords } from './monitoringWords.ts'
import { ScrolledTable } from './SumTable.tsx'

interface TableProps {
  readonly monitoring: ProgrammeMonitoring
  readonly words: MonitoringWords
}

/** Each place against its own plan, over the quarters of which there is a figure. */
export function PlanTable({ monitoring: { places }, words }: TableProps) {
  const { t } = words
  return (
    <ScrolledTable caption={t('places.title')}>
      <thead>
        <tr>
          <th scope="col">{t('grid.place')}</th>
          {(['reached', 'planned', 'share'] as const).map((column) => (
            <th key={column} scope="col" className="monitoring-table__number">
              {t(`table.${column}`)}
            </th>
          ))}
          <th scope="col">{t('table.state')}</th>
        </tr>
      </thead>
      <tbody>
        {places.map(({ territory, sum, state }) => (
          <tr key={territory.id}>
            <th scope="row">{territory.name}</th>
            <td className="monitoring-table__number">{words.sum(sum)}</td>
            <td className="monitoring-table__number">{sum.plannedOfKnown === null ? t('unknown') : words.count(sum.plannedOfKnown)}</td>
            <td className="monitoring-table__number">{sum.share === null ? t('unknown') : words.percent(sum.share)}</td>
            <td>{t(`state.${state ?? 'open'}`)}</td>
          </tr>
        ))}
      </tbody>
    </ScrolledTable>
  )
}

/** Who reported, who did not, and when the last report came in. */
export function CompletenessTable({ monitoring: { places }, words }: TableProps) {
  const { t } = words
  return (
    <ScrolledTable caption={t('completeness.title')}>
      <thead>
        <tr>
          <th scope="col">{t('grid.place')}</th>
          <th scope="col">{t('table.received')}</th>
          <th scope="col">{t('table.missingQuarters')}</th>
          <th scope="col">{t('table.lastDay')}</th>
        </tr>
      </thead>
      <tbody>
        {places.map((place) => (
          <tr key={place.territory.id}>
            <th scope="row">{place.territory.name}</th>
            <td>{t('completeness.ratio', { received: words.count(place.completeness.received), due: words.count(place.completeness.due) })}</td>
            <td>{missingQuarters(place, words)}</td>
            <td>{lastDay(place.cells, words)}</td>
          </tr>
        ))}
      </tbody>
    </ScrolledTable>
  )
}

/** Every number of the section: a row a place and quarter. */
export function AllFiguresTable({ monitoring: { places }, words }: TableProps) {
  const { t } = words
  return (
    <ScrolledTable caption={t('all.title')}>
      <thead>
        <tr>
          <th scope="col">{t('grid.place')}</th>
          <th scope="col" className="monitoring-table__number">
            {t('table.reached')}
          </th>
          <th scope="col" className="monitoring-table__number">
            {t('all.planned')}
          </th>
          <th scope="col">{t('table.report')}</th>
        </tr>
      </thead>
      <tbody>
        {places.flatMap(({ territory, cells }) =>
          cells.map(({ period, reached, planned, report }) => (
            <tr key={`${territory.id} ${period}`}>
              <th scope="row">{t('all.of', { place: territory.name, period: words.period(period) })}</th>
              <td className="monitoring-table__number">{words.reached(reached)}</td>
              <td className="monitoring-table__number">{planned === null ? t('status.not-applicable') : words.count(planned)}</td>
              <td>{arrival(report, words)}</td>
            </tr>
          )),
        )}
      </tbody>
    </ScrolledTable>
  )
}

function missingQuarters({ cells, completeness }: MonitoredPlaceReport, words: MonitoringWords): string {
  if (completeness.due === 0) return words.t('report.not-due')
  const missing = cells.filter(({ report }) => report.state === 'missing').map(({ period }) => words.period(period))
  return missing.length === 0 ? words.t('none') : words.list(missing)
}

function lastDay(cells: readonly MonitoredCell[], words: MonitoringWords): string {
  const days = cells.flatMap(({ report }) => report.day ?? []).sort()
  const last = days.at(-1)
  return last === undefined ? words.t('none') : words.day(last)
}

function arrival(report: ReportArrival, { t, day }: MonitoringWords): string {
  if (report.state !== 'received') return t(`report.${report.state}`)
  return report.day === null ? t('report.receivedPlain') : t('report.received', { day: day(report.day) })
}
