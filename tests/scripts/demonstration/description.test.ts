import { readFileSync } from 'node:fs'
import Papa from 'papaparse'
import * as v from 'valibot'
import { beforeAll, describe, expect, it } from 'vitest'
import { gatedPackage } from '../../../scripts/catalog/gatedPackage.ts'
import { type CountVariable, FOLLOW_UP_MONTHS, VARIABLES, applies } from '../../../scripts/demonstration/countVariables.ts'
import { generateReports } from '../../../scripts/demonstration/generateReports.ts'
import { CELLS } from '../../../scripts/demonstration/leafProfile.ts'
import { QUARTERS, isMature } from '../../../scripts/demonstration/quarters.ts'
import { protectionSchema } from '../../../scripts/gate/rules/protection.ts'
import { AGES, ECONOMIC_SERVICES, ROUTES, SERVICE_CODES, SEXES, SOCIAL_SERVICES } from '../../../src/catalog/service.ts'
import { realParameters, smallWorld } from './smallWorld.ts'

const FOLDER = 'data/datasets/demonstration'
const description = v.parse(gatedPackage, JSON.parse(readFileSync(`${FOLDER}/datapackage.json`, 'utf8')))
const rules = v.parse(protectionSchema, JSON.parse(readFileSync(`${FOLDER}/protection.json`, 'utf8')))

describe('the description of the demonstration', () => {
  it('says of every period what the generator knows by its end', () => {
    const noted = (count: string, language: 'Too recent' | 'Three quarters') =>
      description.marks.flatMap(({ counts, periods, note }) => (counts.includes(count) && note?.en.startsWith(language) ? periods : [])).sort()
    for (const variable of VARIABLES) {
      const early = QUARTERS.filter((quarter) => !isMature(quarter, FOLLOW_UP_MONTHS[variable] ?? 0))
      const years = early.map((quarter) => quarter.slice(0, 4))
      expect(noted(variable, 'Too recent'), variable).toEqual([...new Set([...years, ...early])].sort())
      expect(noted(variable, 'Three quarters'), variable).toEqual(['2026', '2026-Q1', '2026-Q2', '2026-Q3'])
    }
  })

  it('names the sources of the parameters, the generator with its seed first', () => {
    const parameters = realParameters()
    const rows = Papa.parse<Record<string, string>>(readFileSync(`${FOLDER}/sources.csv`, 'utf8'), { header: true, skipEmptyLines: true }).data
    expect(rows[0]).toMatchObject({ source_id: description.source, verification: 'synthetic' })
    expect(rows[0]?.['title']?.match(new RegExp(String(parameters.seed), 'g'))).toHaveLength(2)
    const named = parameters.national_totals.flatMap(({ source_id: id, source }) => (id && source ? [[id, { ...source, year: String(source.year) }] as const] : []))
    expect(rows.slice(1).map((row) => row['source_id'])).toEqual([...new Set(named.map(([id]) => id))])
    for (const [id, source] of named) expect(rows.find((row) => row['source_id'] === id)).toMatchObject(source)
  })
})

/** What the rules say is so by definition holds in every place, quarter and group of persons; else the gate would prove nothing. */
describe('the rules of the demonstration', () => {
  const faults = new Set<string>()
  let looked = 0
  beforeAll(() => {
    const world = smallWorld()
    const service = rules.dimensions['service']
    const unions = service?.kind === 'union' ? Object.entries(service.totals) : []
    for (const { quarters } of generateReports(world.tree, world.parameters, world.population)) {
      for (const { counts } of quarters) {
        for (let cell = 0; cell < CELLS; cell += 1) {
          const at = (count: string, code: string) => {
            const block = VARIABLES.indexOf(count as CountVariable) * SERVICE_CODES.length + (SERVICE_CODES as readonly string[]).indexOf(code)
            return counts[block * CELLS + cell] ?? Number.NaN
          }
          const own = (count: string, code: string) => (VARIABLES as readonly string[]).includes(count) && applies(count as CountVariable, code)
          for (const code of SERVICE_CODES) {
            for (const { smaller, larger } of rules.atMost) if (own(smaller, code) && !(at(smaller, code) <= at(larger, code))) faults.add(`${smaller} > ${larger}, ${code}`)
            for (const { counts: [one, other], where } of rules.same) if (where['service']?.includes(code) && at(one, code) !== at(other, code)) faults.add(`${one} <> ${other}, ${code}`)
          }
          for (const [total, parts] of unions) {
            for (const variable of VARIABLES) {
              const members = parts.map((part) => at(variable, part))
              const whole = at(variable, total)
              looked += 1
              if (whole < Math.max(...members) || whole > members.reduce((left, right) => left + right, 0)) faults.add(`${variable} of ${total}`)
            }
          }
        }
      }
    }
  })

  it('say nothing of counts that is not so', () => {
    expect(looked).toBeGreaterThan(50_000)
    expect([...faults]).toEqual([])
  })

  it('name every code', () => {
    expect(rules.dimensions).toMatchObject({
      service: { kind: 'union', totals: { all: ['social', 'economic'], social: SOCIAL_SERVICES, economic: ECONOMIC_SERVICES } },
      sex: { kind: 'sum', totals: { all: SEXES.slice(1) } },
      age: { kind: 'sum', totals: { all: AGES.slice(1) } },
      route: { kind: 'sum', totals: { all: ROUTES.slice(1) } },
    })
    for (const [, dimension] of Object.entries(rules.dimensions)) expect(['territory', 'period', 'union', 'sum']).toContain(dimension.kind)
  })

  it('protect every count of the raw table, and every rest between one and the next', () => {
    const raw = description.resources.find(({ name }) => rules.raw.includes(name))
    expect(Object.keys(rules.counts).slice(0, VARIABLES.length)).toEqual(VARIABLES)
    expect(raw?.schema?.fields.map(({ name }) => name).slice(-VARIABLES.length)).toEqual(VARIABLES)
    for (const { numerator, denominator } of description.measures) {
      // A count that stands over no other leaves no rest.
      if (denominator === undefined || !VARIABLES.includes(numerator as CountVariable)) continue
      expect(rules.complements.some(({ part, whole }) => part === numerator && whole === denominator), numerator).toBe(true)
    }
    expect(rules.reports?.counts).toEqual(VARIABLES.slice(1))
  })
})
