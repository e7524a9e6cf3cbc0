import { Area, AreaChart, ReferenceLine, XAxis, YAxis } from 'recharts'
import { useTranslations } from 'use-intl'
import type { Territory } from '../../../catalog/territory.ts'
import { FrameOfChart } from '../../../charts/parts/FrameOfChart.tsx'
import { formatNumber, formatValue } from '../../../domain/formatting/number.ts'
import { useLanguage } from '../../../ui/controls/useLanguage.ts'
import { type Evenness, evenness, servedAmongLeast } from './evenness.ts'
import type { GapPlace } from './gapPlaces.ts'

/** One place has nothing to be uneven with. */
const FEWEST = 3
const HALF = 0.5
const PERCENT_TICKS = [0, 0.25, 0.5, 0.75, 1]

/** Lorenz curve of persons served over persons in need, with what it says in words: half of those in need, Gini, Theil. */
export function EvennessChart(props: { places: readonly GapPlace[]; territories: ReadonlyMap<string, Territory> }) {
  const t = useTranslations('analysis.gap.evenness')
  const { locale } = useLanguage()
  const found = evenness(props.places, props.territories)
  const half = servedAmongLeast(found.curve, HALF)
  if (found.gini === null || half === null || found.curve.length - 1 < FEWEST) return null
  const sentence = t('half', { share: formatValue(half, 'percent', locale) })
  const tick = (share: number) => formatValue(share, 'percent', locale)
  return (
    <FrameOfChart title={t('title')} sentence={sentence}>
      <p>{sentence}</p>
      <div className="gap-evenness" aria-hidden="true">
        <AreaChart responsive accessibilityLayer={false} data={[...found.curve]} margin={{ top: 4, right: 8, bottom: 0, left: 0 }} className="gap-evenness__svg">
          <XAxis type="number" dataKey="weightShare" domain={[0, 1]} ticks={PERCENT_TICKS} tickFormatter={tick} tickLine={false} />
          <YAxis type="number" domain={[0, 1]} ticks={PERCENT_TICKS} tickFormatter={tick} width={44} tickLine={false} />
          <ReferenceLine segment={[{ x: 0, y: 0 }, { x: 1, y: 1 }]} className="chart-target" />
          <ReferenceLine segment={[{ x: HALF, y: 0 }, { x: HALF, y: half }]} className="chart-target" />
          <Area dataKey="valueShare" type="linear" isAnimationActive={false} className="gap-evenness__area" />
        </AreaChart>
      </div>
      <p className="chart__note">{t('axes')}</p>
      <p className="analysis__note">
        {t('gini', { gini: formatNumber(found.gini, locale, 2) })} {theilWords(found)}
      </p>
    </FrameOfChart>
  )

  function theilWords({ theil, groups }: Evenness): string {
    if (theil.status === 'absent' || theil.total <= 0 || groups.length === 0) return ''
    const part = (value: number) => formatValue(value / theil.total, 'percent', locale)
    const [first, second] = theil.between
    const values = { theil: formatNumber(theil.total, locale, 3), within: part(theil.within), first: part(first ?? 0), second: part(second ?? 0) }
    if (groups.length === 2) return t('theil.both', values)
    return t(groups[0] === 'country' ? 'theil.country' : 'theil.department', values)
  }
}
