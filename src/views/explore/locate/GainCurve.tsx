import { CartesianGrid, Line, LineChart, ReferenceDot, ReferenceLine, XAxis, YAxis } from 'recharts'
import { useTranslations } from 'use-intl'
import { FrameOfChart } from '../../../charts/parts/FrameOfChart.tsx'
import { knee } from '../../../domain/placement/knee.ts'
import { formatNumber } from '../../../domain/formatting/number.ts'
import { useLanguage } from '../../../ui/controls/useLanguage.ts'
import { ColumnHeads } from './ColumnHeads.tsx'
import type { Locate } from './useLocate.ts'
import { useWayWords } from './wayWords.ts'

/** What one to some more points gain, with the bend of the curve marked; the numbers stand below as a table. */
export function GainCurve({ locate }: { locate: Locate }) {
  const t = useTranslations('analysis.locate.curve')
  const { locale } = useLanguage()
  const way = useWayWords(locate.settings.travel)
  const { curve, working } = locate.placement
  const isMedian = locate.settings.goal === 'median'
  if (working?.on === 'curve') {
    return (
      <div className="analysis__working">
        <progress value={working.share} max={1} aria-label={t('working')} />
        <span>{t('working')}</span>
      </div>
    )
  }
  const [first, last] = [curve?.[0], curve?.at(-1)]
  if (!curve || !first || !last || curve.length < 3) return null
  const worth = (value: number) => (isMedian ? way(value) : formatNumber(Math.round(value), locale))
  // The bend is that of what is gained: of a mean way, how much shorter it has become. A curve that does not begin at one point has no beginning.
  const bend = first.points === 1 && !isMedian ? knee(curve.map(({ value }) => value)) : null
  const asked = locate.plan?.points.length ?? 0
  const at = curve.find(({ points }) => points === asked) ?? first
  const sentence = t(isMedian ? 'sentenceMedian' : 'sentence', { points: at.points, value: worth(at.value), last: last.points, lastValue: worth(last.value) })
  const said = [sentence, ...(isMedian ? [] : [bend === null ? t('noKnee') : t('knee', { points: bend })])].join(' ')
  const unproven = curve.filter(({ proven }) => !proven)
  const bent = curve.find(({ points }) => points === bend)
  return (
    <FrameOfChart title={t('title')} sentence={said}>
      <p>{said}</p>
      <div className="locate-curve" aria-hidden="true">
        <LineChart responsive accessibilityLayer={false} data={[...curve]} margin={{ top: 12, right: 12, bottom: 0, left: 0 }} className="locate-curve__svg">
          <CartesianGrid vertical={false} className="locate-curve__grid" />
          <XAxis type="number" dataKey="points" domain={[first.points, last.points]} allowDecimals={false} tickCount={Math.min(curve.length, 9)} tickLine={false} />
          <YAxis type="number" domain={[0, 'auto']} width={52} tickLine={false} tickFormatter={(value: number) => formatNumber(value, locale)} />
          {asked >= first.points && asked <= last.points && <ReferenceLine x={asked} className="chart-target" />}
          <Line dataKey="value" type="linear" isAnimationActive={false} dot={{ r: 3 }} className="locate-curve__line" />
          {bent && <ReferenceDot x={bent.points} y={bent.value} r={7} className="locate-curve__knee" />}
        </LineChart>
      </div>
      <p className="chart__note">
        {t(isMedian ? 'axesMedian' : 'axes')} {!isMedian && unproven.length > 0 && t('unproven', { points: unproven.map(({ points }) => points).join(', ') })}
      </p>
      <details className="locate-fold">
        <summary>{t('table')}</summary>
        <table className="analysis__table">
          <ColumnHeads columns={[{ title: t('number') }, { title: t(isMedian ? 'valueMedian' : 'value'), isNumber: true }]} />
          <tbody>
            {curve.map(({ points, value }) => (
              <tr key={points}>
                <td>{points}</td>
                <td className="analysis__number">{worth(value)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </FrameOfChart>
  )
}
