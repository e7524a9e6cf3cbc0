import { EXAMPLE_COUNTRIES } from '../../catalog/exampleCountries.ts'
import { describe, expect, it } from 'vitest'
import type { Indicator } from '../../../src/catalog/indicator.ts'
import { type Language, LANGUAGES } from '../../../src/state/app-state.ts'
import { activeFilters } from '../../../src/state/activeFilters.ts'
import { filterOptions } from '../../../src/state/filterOptions.ts'
import type { Adjustment } from '../../../src/state/adjustments.ts'
import { type Ignored, IGNORED_REASONS } from '../../../src/state/link/field.ts'
import { LINK_FIELDS, VIEW_FIELD } from '../../../src/state/link/fields.ts'
import { combinationPublished } from '../../../src/state/reduce.ts'
import { CombinationNotice } from '../../../src/ui/controls/CombinationNotice.tsx'
import { EngineProgress } from '../../../src/ui/controls/EngineProgress.tsx'
import { ErrorNotice, type NoticeCode } from '../../../src/ui/controls/ErrorNotice.tsx'
import { FilterChips } from '../../../src/ui/controls/FilterChips.tsx'
import { FilterPicker } from '../../../src/ui/controls/FilterPicker.tsx'
import { LanguageSwitch } from '../../../src/ui/controls/LanguageSwitch.tsx'
import { LevelSwitch } from '../../../src/ui/controls/LevelSwitch.tsx'
import { NoticeBar } from '../../../src/ui/controls/NoticeBar.tsx'
import { PeriodPicker } from '../../../src/ui/controls/PeriodPicker.tsx'
import { SyntheticRibbon } from '../../../src/ui/controls/SyntheticRibbon.tsx'
import { EXAMPLE_DEFAULTS, exampleIndicator } from '../../state/example-catalog.ts'
import { htmlOf, textOf } from './screen.tsx'

const nothing = () => {}
const noticeText = (ignored: readonly Ignored[], adjusted: readonly Adjustment[], language: Language = 'es') =>
  textOf(htmlOf(<NoticeBar ignored={ignored} adjusted={adjusted} onDismiss={nothing} />, language))

describe('notices', () => {
  it('name every field and reason in both languages', () => {
    const fields = [VIEW_FIELD, ...LINK_FIELDS].map(({ name }) => name).concat('link')
    for (const language of LANGUAGES) {
      for (const field of fields) {
        expect(noticeText([{ field, value: 'x', reason: 'malformed' }], [], language)).toMatch(/[«“]x[»”]/)
      }
      for (const reason of IGNORED_REASONS) {
        expect(noticeText([{ field: 'level', value: 'x', reason }], [], language).length).toBeGreaterThan(10)
      }
    }
  })
  it('show a stranger’s text as text', () => {
    const html = htmlOf(
      <NoticeBar ignored={[{ field: '<b>', value: '<img src=x>', reason: 'unknown-field' }]} adjusted={[]} onDismiss={nothing} />,
    )
    expect(html).not.toContain('<img')
    expect(html).toContain('&lt;img')
  })
  it('say what moved, in words', () => {
    const adjusted = [
      { field: 'level', from: 'municipality', to: 'department' },
      { field: 'period', from: '2025-Q3', to: '2025' },
      { field: 'service', from: 'financial-education', to: 'economic' },
      { field: 'classification', from: 'target', to: 'natural-breaks' },
    ] as const
    expect(noticeText([], adjusted.slice(0, 3))).toBe(
      'No hay dato por municipio: se muestra por departamento. No hay dato de T3 2025: se muestra 2025. ' +
        'Servicio: en vez de «Educación financiera» se muestra «Servicios económicos».',
    )
    expect(noticeText([], adjusted.slice(3), 'en')).toBe(
      'Classes: natural breaks in place of around the target.',
    )
  })
  it('stay in the page when empty, so that a screen reader hears what comes', () => {
    const html = htmlOf(<NoticeBar ignored={[]} adjusted={[]} onDismiss={nothing} />)
    expect(html).toContain('role="status"')
    expect(textOf(html)).toBe('')
  })
  it('have words for every fault', () => {
    const codes: NoticeCode[] = [
      'offline', 'manifest-missing', 'manifest-broken', 'other-release', 'file-missing', 'hash-mismatch', 'browser-too-old', 'engine-blocked',
      'engine-timeout', 'engine-failed', 'table-missing', 'rows-missing', 'answer-missing', 'program-missing', 'unknown',
    ]
    for (const language of LANGUAGES) {
      const texts = codes.map((code) => textOf(htmlOf(<ErrorNotice code={code} />, language)))
      expect(new Set(texts).size).toBe(codes.length)
    }
    expect(textOf(htmlOf(<ErrorNotice code="hash-mismatch" file="tables/a.gz" />))).toContain('tables/a.gz')
  })
})

describe('engine progress', () => {
  const at = (stage: 'downloading' | 'ready' | 'starting', loadedBytes = 0, totalBytes = 0) =>
    htmlOf(<EngineProgress progress={{ stage, loadedBytes, totalBytes, file: null, error: null }} />)
  it('counts megabytes', () => {
    const html = at('downloading', 2_340_000, 7_600_000)
    expect(textOf(html)).toContain('2.3 de 7.6 MB')
    expect(html).toContain('aria-valuetext="2.3 de 7.6 MB"')
  })
  it('is gone when the engine is there', () => {
    expect(at('ready')).toBe('')
    expect(textOf(at('starting'))).toContain('Iniciando')
  })
})

describe('controls', () => {
  it('explain a level that is not published', () => {
    const text = textOf(htmlOf(<LevelSwitch value="department" offered={['country', 'department']} onChange={nothing} />))
    expect(text).toContain('no se publica por municipio')
    expect(text).not.toContain('distritos')
    const districts = htmlOf(<LevelSwitch value="district" offered={['municipality', 'district']} onChange={nothing} />)
    expect(textOf(districts)).toContain('distritos')
  })
  it('offer years or quarters only where both are published', () => {
    const both = textOf(htmlOf(<PeriodPicker value="2025" periods={['2024', '2025', '2025-Q1']} onChange={nothing} />))
    expect(both).toContain('Trimestre')
    const years = textOf(htmlOf(<PeriodPicker value="2025" periods={['2024', '2025']} onChange={nothing} />))
    expect(years).not.toContain('Trimestre')
  })
  it('say up to when each territory’s latest figure is taken', () => {
    const html = htmlOf(<PeriodPicker value="2025-Q2" periods={['2012', '2019']} latest onChange={nothing} />)
    expect(textOf(html)).toContain('hasta T2 2025')
  })
  it('say what an indicator is limited to', () => {
    const indicator: Indicator = exampleIndicator('coverage-social')
    const html = htmlOf(
      <FilterPicker
        dimension="service"
        value="all"
        options={filterOptions(indicator, EXAMPLE_DEFAULTS, 'service')}
        fixed="social"
        onChange={nothing}
      />,
    )
    expect(textOf(html)).toContain('limita a: Servicios sociales')
    expect(html).toContain('disabled')
  })
  it('lead to where a combination is published', () => {
    const indicator = exampleIndicator('coverage')
    const state = { ...EXAMPLE_DEFAULTS, filters: { ...EXAMPLE_DEFAULTS.filters, sex: 'f' as const, age: '18-29' as const } }
    const notice = (level: 'municipality' | 'department') =>
      textOf(
        htmlOf(
          <CombinationNotice
            combination={combinationPublished(indicator, { ...state, level })}
            level={level}
            onLevel={nothing}
            onKind={nothing}
          />,
        ),
      )
    expect(notice('municipality')).toContain('Sí se publican por país o departamento. Ver por departamento')
    expect(notice('department')).toBe('')
  })
  it('name each filter in force', () => {
    const filters = activeFilters({
      filters: { service: 'all', sex: 'f', age: 'all', route: 'all' },
      countries: ['HND'],
      range: [0.2, 0.4],
    })
    const html = htmlOf(<FilterChips filters={filters} countries={EXAMPLE_COUNTRIES} unit="percent" onAction={nothing} />)
    expect(textOf(html)).toBe('Filtros activos Mujeres Honduras De 20 a 40 % Quitar todo')
    expect(htmlOf(<FilterChips filters={[]} countries={EXAMPLE_COUNTRIES} unit="percent" onAction={nothing} />)).toBe('')
  })
  it('write each language in itself', () => {
    const html = htmlOf(<LanguageSwitch value="es" onChange={nothing} />)
    expect(html).toMatch(/lang="en"[^>]*>EN/)
    expect(html).toContain('aria-label="English"')
  })
  it('mark demonstration data, with a way out only where there is one', () => {
    expect(textOf(htmlOf(<SyntheticRibbon />))).toBe('Datos de demostración. Cifras sintéticas, no de personas reales.')
    expect(textOf(htmlOf(<SyntheticRibbon onShowPublished={nothing} />, 'en'))).toContain('Show published data only')
  })
})
