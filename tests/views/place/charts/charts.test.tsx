import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { BarsChart } from '../../../../src/views/place/charts/BarsChart.tsx'
import { DotsChart } from '../../../../src/views/place/charts/DotsChart.tsx'
import { knownRuns } from '../../../../src/views/place/charts/knownRuns.ts'
import { laidRows } from '../../../../src/views/place/charts/labelledRows.ts'
import { TrendChart } from '../../../../src/views/place/charts/TrendChart.tsx'

const count = (html: string, name: string) => html.split(`class="${name}"`).length - 1
const percent = (value: number) => `${Math.round(value * 100)} %`

describe('bars', () => {
  const row = { id: 'a', label: 'Formación', text: '50', bars: [{ value: 50, sure: 20, whisker: [40, 60] as const }] }
  it('are as long as their values, what is certain of them in full tone', () => {
    const html = renderToStaticMarkup(<BarsChart rows={[row]} width={200} highest={100} label="Brechas" />)
    expect(/chart__possible"[^>]*width="([\d.]+)"/.exec(html)?.[1]).toBe('100')
    expect(/chart__bar"[^>]*width="([\d.]+)"/.exec(html)?.[1]).toBe('40')
    expect(/chart__whisker" x1="80" x2="120"/.test(html)).toBe(true)
    expect(html).toContain('role="img" aria-label="Brechas"')
  })

  it('draw no bar for an absent value, and one of no length for zero', () => {
    const html = renderToStaticMarkup(<BarsChart rows={[{ ...row, bars: [{ value: null }] }, { ...row, id: 'b', bars: [{ value: 0 }] }]} width={200} highest={100} label="" />)
    expect(count(html, 'chart__absent')).toBe(1)
    expect(count(html, 'chart__bar')).toBe(1)
    expect(html).toMatch(/chart__bar"[^>]*width="0"/)
  })

  it('stay finite where everything is zero', () => {
    expect(renderToStaticMarkup(<BarsChart rows={[{ ...row, bars: [{ value: 0 }] }]} width={200} highest={0} label="" />)).not.toContain('NaN')
  })
})

describe('dots', () => {
  it('stand over their bands, and are left out where the value is absent', () => {
    const bands = { inner: [0.4, 0.6] as const, outer: [0.3, 0.7] as const, target: 0.5 }
    const rows = [
      { id: 'a', label: 'Finalización', text: '78 %', value: 0.78, interval: [0.7, 0.85] as const, bands },
      { id: 'b', label: 'Permanencia', text: 'Suprimido', value: null, interval: null, bands: null },
    ]
    const html = renderToStaticMarkup(<DotsChart rows={rows} width={212} label="" tick={percent} />)
    expect(count(html, 'chart__dot')).toBe(1)
    expect(count(html, 'chart__band')).toBe(2)
    expect(count(html, 'chart__absent')).toBe(1)
    expect(/chart__dot" cx="([\d.]+)"/.exec(html)?.[1]).toBe('162')
    expect(html).toContain('100 %')
  })
})

describe('a trend', () => {
  const point = (id: string, value: number | null) => ({ id, label: id, value, interval: null })
  it('breaks its line where a figure is absent', () => {
    const html = renderToStaticMarkup(<TrendChart points={[point('1', 1), point('2', 2), point('3', null), point('4', 4)]} width={358} label="" tick={String} />)
    expect(count(html, 'chart__line')).toBe(2)
    expect(count(html, 'chart__dot')).toBe(3)
    expect(count(html, 'chart__absent')).toBe(1)
  })

  it('is drawn without any value', () => {
    const html = renderToStaticMarkup(<TrendChart points={[point('1', null)]} width={358} label="" tick={String} />)
    expect(count(html, 'chart__dot')).toBe(0)
    expect(html).not.toContain('NaN')
  })

  it('joins runs of known values only', () => {
    const runs = knownRuns([null, 0, 1, null, null, 2])
    expect(runs.map((run) => run.map(({ index, value }) => [index, value]))).toEqual([[[1, 0], [2, 1]], [[5, 2]]])
  })
})

describe('rows of a chart', () => {
  it('give the value a line of its own where name and value do not fit one', () => {
    const rows = [{ label: 'Intermediación laboral y acompañamiento', text: 'Suprimido por privacidad' }]
    const wide = laidRows(rows, 720, 10)
    const narrow = laidRows(rows, 300, 10)
    expect(wide.laid[0]?.textAt).toBe(wide.laid[0]?.labelAt)
    expect(narrow.laid[0]?.textAt).toBeGreaterThan(narrow.laid[0]?.labelAt ?? 0)
    expect(narrow.height).toBeGreaterThan(wide.height)
  })
})
