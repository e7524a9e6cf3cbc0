import { Fragment } from 'react'
import type { MonitoredCell, ProgrammeMonitoring } from '../../../programme/monitoring/monitoring-file.ts'
import { Legend } from './Legend.tsx'
import { type Shade, shadeOf } from './shadeOf.ts'
import type { MonitoringWords } from './monitoringWords.ts'

/** Places by quarters, each cell reached against plan; the names stay in sight where a narrow screen scrolls the quarters. */
export function HeatGrid({ monitoring: { periods, places }, words }: { monitoring: ProgrammeMonitoring; words: MonitoringWords }) {
  const { t } = words
  const years = [...new Set(periods.map((period) => period.slice(0, 4)))]
  return (
    <Fragment>
      <Legend words={words} />
      {/* What scrolls must be reachable by keyboard. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <section className="monitoring-grid__frame" aria-label={t('grid.scroll')} tabIndex={0}>
        <table className="monitoring-grid">
          <caption className="visually-hidden">{t('grid.title')}</caption>
          <thead>
            <tr>
              <th scope="col" rowSpan={2} className="monitoring-grid__place">
                {t('grid.place')}
              </th>
              {years.map((year) => (
                <th key={year} scope="colgroup" colSpan={periods.filter((period) => period.startsWith(year)).length} className="monitoring-grid__year">
                  {year}
                </th>
              ))}
            </tr>
            <tr>
              {periods.map((period) => (
                <th key={period} scope="col" className="monitoring-grid__quarter">
                  <span aria-hidden="true">{words.period(period).split(' ')[0]}</span>
                  <span className="visually-hidden">{words.period(period)}</span>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {places.map(({ territory, cells }) => (
              <tr key={territory.id}>
                <th scope="row" className="monitoring-grid__place">
                  {territory.name}
                  {territory.around && <span className="monitoring-grid__around">{territory.around}</span>}
                </th>
                {cells.map((cell) => (
                  <Cell key={cell.period} cell={cell} words={words} />
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      <p className="monitoring__note">{t('grid.reads')}</p>
    </Fragment>
  )
}

function Cell({ cell, words }: { cell: MonitoredCell; words: MonitoringWords }) {
  const shade = shadeOf(cell)
  const spoken = spokenCell(cell, words)
  return (
    <td className={`monitoring-grid__cell monitoring-shade monitoring-shade--${shade}`} title={`${words.period(cell.period)}: ${spoken}`}>
      <span className="monitoring-grid__value" aria-hidden="true">{shownCell(cell, shade, words)}</span>
      <span className="visually-hidden">{spoken}</span>
    </td>
  )
}

function shownCell({ reached, planned }: MonitoredCell, shade: Shade, words: MonitoringWords): string {
  if (shade === 'not-applicable') return '–'
  if (reached.value === null) return ''
  return planned ? words.bare(reached.value / planned) : words.count(reached.value)
}

function spokenCell({ reached, planned }: MonitoredCell, words: MonitoringWords): string {
  const { t } = words
  const people = words.count(planned ?? 0)
  if (reached.value === null) return t(`cell.${reached.status}`, { planned: people })
  if (!planned) return t('cell.noPlan', { reached: words.reached(reached) })
  return t('cell.reported', { reached: words.reached(reached), planned: people, share: words.percent(reached.value / planned) })
}
