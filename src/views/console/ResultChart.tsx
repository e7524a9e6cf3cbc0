import { Bar, BarChart, CartesianGrid, ResponsiveContainer, XAxis, YAxis } from 'recharts'
import { useTranslations } from 'use-intl'
import type { ConsoleAnswer } from '../../database/console/askConsole.ts'
import { formatNumber } from '../../domain/formatting/number.ts'
import { useLanguage } from '../../ui/controls/useLanguage.ts'

const MOST_BARS = 25

/** The first column of text against the first of numbers, as bars. */
export function ResultChart({ answer }: { answer: ConsoleAnswer }) {
  const t = useTranslations('console')
  const { locale } = useLanguage()
  const kinds = answer.columns.map((_, at) => typeof answer.rows.find((row) => row[at] !== null)?.[at])
  const nameAt = kinds.indexOf('string')
  const valueAt = kinds.findIndex((kind, at) => kind === 'number' && at > nameAt) >= 0 ? kinds.findIndex((kind, at) => kind === 'number' && at > nameAt) : kinds.indexOf('number')
  if (nameAt < 0 || valueAt < 0) return <p>{t('noChart')}</p>
  const bars = answer.rows.flatMap((row) => (typeof row[valueAt] === 'number' ? [{ name: String(row[nameAt]), value: row[valueAt] }] : [])).slice(0, MOST_BARS)
  const highest = bars.reduce((best, bar) => (bar.value > best.value ? bar : best), { name: '', value: Number.NEGATIVE_INFINITY })
  const said = t('chart', { value: answer.columns[valueAt] ?? '', name: answer.columns[nameAt] ?? '', highest: highest.name, number: formatNumber(highest.value, locale, 2) })
  return (
    <figure className="console-chart">
      <figcaption>{said}</figcaption>
      <div aria-hidden="true">
        <ResponsiveContainer width="100%" height={Math.max(120, bars.length * 26 + 40)}>
          <BarChart data={bars} layout="vertical" margin={{ left: 8, right: 24 }}>
            <CartesianGrid horizontal={false} stroke="var(--rule)" />
            <XAxis type="number" tick={{ fill: 'var(--ink-soft)', fontSize: 12 }} tickFormatter={(value: number) => formatNumber(value, locale, 1)} />
            <YAxis type="category" dataKey="name" width={180} interval={0} tick={{ fill: 'var(--ink-soft)', fontSize: 12 }} />
            <Bar dataKey="value" fill="var(--data)" isAnimationActive={false} />
          </BarChart>
        </ResponsiveContainer>
      </div>
    </figure>
  )
}
