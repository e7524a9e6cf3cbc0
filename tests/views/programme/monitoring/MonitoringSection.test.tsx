import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import en from '../../../../src/i18n/programme/en/monitoring.json'
import es from '../../../../src/i18n/programme/es/monitoring.json'
import { MonitoringSection } from '../../../../src/views/programme/monitoring/MonitoringSection.tsx'
import { shadeOf } from '../../../../src/views/programme/monitoring/shadeOf.ts'
import { textOf } from '../../../ui/controls/screen.tsx'
import { exampleMonitoring } from './exampleMonitoring.ts'

const markup = (language: 'es' | 'en', monitoring = exampleMonitoring()) => renderToStaticMarkup(<MonitoringSection monitoring={monitoring} language={language} />)
const html = markup('es')
const text = textOf(html)
/** Cells of the grid, by their class. */
const cells = [...html.matchAll(/<td class="monitoring-grid__cell monitoring-shade monitoring-shade--([\w-]+)" title="([^"]*)">(.*?)<\/td>/g)].map(([, shade = '', title = '', inner = '']) => ({ shade, title, said: textOf(inner) }))

describe('the monitoring section', () => {
  it('is markup alone: it runs under the policy of static pages, which allows no inline style or script', () => {
    expect(html).not.toMatch(/ style=|<script|<style| on[a-z]+=/)
  })

  it('paints each status apart and says it in words', () => {
    expect(cells.map(({ shade }) => shade)).toEqual(['full', 'suppressed', 'low', 'not-applicable', 'not-reported', 'high'])
    expect(cells.map(({ said }) => said)).toEqual([
      '102 41 de 40 personas previstas, 102 %',
      'suprimido por privacidad, de 40 previstas',
      '0 0 de 40 personas previstas, 0 %',
      '– no aplica: el programa no trabaja ahí en ese trimestre',
      'sin cifra, de 1,200 previstas',
      '80 955 de 1,200 personas previstas, 80 %',
    ])
  })

  it('calls sums with a hidden or missing part lower bounds, in words, chart and tables', () => {
    expect(text).toContain('Hasta T2 2026 se alcanzó al menos a 996 personas')
    expect(text).toContain('78 % de lo previsto en esos mismos lugares y trimestres (1,280)')
    const chart = /<svg.*?<\/svg>/.exec(html)?.[0] ?? ''
    // One quarter is whole, of one nothing is known, one is whole with a zero in it.
    expect([...chart.matchAll(/chart__number">([^<]*)</g)].map(([, number]) => number)).toEqual(['41', '?', '955'])
    expect(text).toContain('Danlí al menos 41 80 51 %')
    expect(text).toContain('T1 2026 no se conoce no se conoce no se conoce 1 1')
    const hidden = exampleMonitoring('synthetic', [['A', 'A', 10, [5, 9, 9]], ['B', 'B', 10, ['suppressed', 9, 9]]])
    expect(markup('es', hidden)).toContain('>≥5</text>')
  })

  it('says that suppressed figures are the small ones, so that the rest may read too well', () => {
    expect(text).toContain('Una cifra está suprimida por privacidad. Suelen ser las más pequeñas')
    const whole = exampleMonitoring('synthetic', [['A', 'A', 10, [5, 6, 7]]])
    expect(textOf(markup('es', whole))).not.toContain('Suelen ser las más pequeñas')
    expect(textOf(markup('es', whole))).toContain('se alcanzó a 18 personas, 60 % de las 30 previstas')
  })

  it('says who reported, who did not and when', () => {
    expect(text).toContain('Llegaron 4 de 5 informes esperados (80 %).')
    expect(text).toContain('Danlí 3 de 3 ninguno 12 jul 2026')
    expect(text).toContain('Zacatecoluca <b> 1 de 2 T1 2026 12 jul 2026'.replace('<b>', '&lt;b&gt;'))
    expect(text).toContain('T1 2026 sin cifra 1,200 no llegó')
    expect(text).toContain('T4 2025 no aplica no aplica no se esperaba')
  })

  it('marks synthetic figures, and only those', () => {
    expect(text).toContain('Seguimiento trimestral cifras sintéticas')
    expect(textOf(markup('es', exampleMonitoring('published')))).not.toContain('sintétic')
  })

  it('lets no name become markup', () => {
    expect(html).not.toContain('<b>')
  })

  it('speaks English too, with the same numbers', () => {
    const english = textOf(markup('en'))
    expect(english).toContain('Up to Q2 2026, at least 996 people were reached')
    expect(english).toContain('not applicable: the programme does not work there')
    expect(english).toContain('Source: Arraigo, Monitoring. Dataset monitoring-ejemplo, updated on 1 Aug 2026.')
    expect(english).not.toMatch(/personas|previstas|trimestre/)
  })
})

describe('the texts', () => {
  it('have the same keys and placeholders in both languages', () => {
    const leaves = (value: unknown, path: string): string[] =>
      typeof value === 'string' ? [`${path} ${[...value.matchAll(/\{(\w+)[,}]/g)].map(([, name = '']) => name).sort().join()}`] : Object.entries(value as object).flatMap(([key, inner]) => leaves(inner, `${path}.${key}`))
    expect(leaves(en, '')).toEqual(leaves(es, ''))
  })
})

it('classes begin where the legend says, by the percentage that is printed', () => {
  const shade = (value: number, planned = 1000) => shadeOf({ period: '2026-Q1', reached: { status: 'reported', value }, planned, report: { state: 'received', day: null } })
  expect([0, 494, 495, 794, 795, 994, 995, 1300].map((value) => shade(value))).toEqual(['low', 'low', 'middle', 'middle', 'high', 'high', 'full', 'full'])
  expect(shade(3, 0)).toBe('plain')
})
