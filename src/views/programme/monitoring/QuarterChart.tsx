import type { MonitoredQuarter } from '../../../programme/monitoring/monitoring-file.ts'
import type { MonitoringWords } from './monitoringWords.ts'

/** Room of a digit above a bar, and the least room of a bar. */
const DIGIT = 6.4
const LEAST_STEP = 34
const BAR = 20
const HEIGHT = 132
const TOP = 18
const BOTTOM = 30

/** Totals of each quarter against what was planned, as one static drawing; the table beside it says the same. */
export function QuarterChart({ quarters, words }: { quarters: readonly MonitoredQuarter[]; words: MonitoringWords }) {
  const { t } = words
  const largest = Math.max(1, ...quarters.map(({ sum }) => Math.max(sum.planned, sum.reached ?? 0)))
  const height = (people: number) => (people / largest) * (HEIGHT - TOP - BOTTOM)
  const floor = HEIGHT - BOTTOM
  const labels = quarters.map(({ sum }) => (sum.reached === null ? '?' : `${sum.bound === 'exact' ? '' : '≥'}${words.count(sum.reached)}`))
  const step = Math.max(LEAST_STEP, ...labels.map((label) => label.length * DIGIT + 6))
  return (
    <figure className="monitoring-chart">
      <svg className="monitoring-chart__drawing" viewBox={`0 0 ${quarters.length * step} ${HEIGHT}`} role="img" aria-label={t('chart.describe', { count: quarters.length })}>
        <defs>
          <pattern id="monitoring-unknown" width="4" height="4" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
            <line className="monitoring-chart__hatch" x1="0" y1="0" x2="0" y2="4" />
          </pattern>
        </defs>
        {quarters.map(({ period, sum }, at) => {
          const left = at * step + (step - BAR) / 2
          const known = height(sum.plannedOfKnown ?? 0)
          const all = height(sum.planned)
          const reached = height(sum.reached ?? 0)
          const middle = left + BAR / 2
          const [quarter, year] = words.period(period).split(' ')
          return (
            <g key={period}>
              {all > known && <rect x={left} y={floor - all} width={BAR} height={all - known} fill="url(#monitoring-unknown)" className="monitoring-chart__unknown" />}
              <rect x={left} y={floor - known} width={BAR} height={known} className="monitoring-chart__planned" />
              {sum.reached !== null && <rect x={left + 4} y={floor - reached} width={BAR - 8} height={reached} className="monitoring-chart__reached" />}
              <text x={middle} y={floor - Math.max(all, reached) - 5} className="monitoring-chart__number">
                {labels[at]}
              </text>
              <text x={middle} y={floor + 12} className="monitoring-chart__label">
                {quarter}
              </text>
              {(at === 0 || period.endsWith('Q1')) && (
                <text x={middle} y={floor + 24} className="monitoring-chart__label">
                  {year}
                </text>
              )}
            </g>
          )
        })}
        <line x1="0" x2={quarters.length * step} y1={floor} y2={floor} className="monitoring-chart__floor" />
      </svg>
      <ul className="monitoring-legend">
        {(['reached', 'planned', 'plannedUnknown'] as const).map((mark) => (
          <li key={mark} className="monitoring-legend__item">
            <span className={`monitoring-legend__swatch monitoring-legend__swatch--${mark}`} aria-hidden="true" />
            {t(`chart.${mark}`)}
          </li>
        ))}
      </ul>
    </figure>
  )
}
