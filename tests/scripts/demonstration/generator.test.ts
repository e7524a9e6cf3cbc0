import { describe, expect, it } from 'vitest'
import { SERVICES, SERVICE_CODES } from '../../../src/catalog/service.ts'
import { VARIABLES } from '../../../scripts/demonstration/countVariables.ts'
import { type LeafQuarterReport, generateReports } from '../../../scripts/demonstration/generateReports.ts'
import { CELLS } from '../../../scripts/demonstration/leafProfile.ts'
import { smallWorld } from './smallWorld.ts'

const reports: LeafQuarterReport[] = []
const world = smallWorld()
for (const { quarters } of generateReports(world.tree, world.parameters, world.population)) reports.push(...quarters)

function count(report: LeafQuarterReport, variable: (typeof VARIABLES)[number], service: string, cell: number): number {
  const place = VARIABLES.indexOf(variable) * SERVICE_CODES.length + (SERVICE_CODES as readonly string[]).indexOf(service)
  return report.counts[place * CELLS + cell] ?? Number.NaN
}

function total(variable: (typeof VARIABLES)[number], service = 'all', of = reports): number {
  let persons = 0
  for (const report of of) for (let cell = 0; cell < CELLS; cell += 1) persons += count(report, variable, service, cell)
  return persons
}

describe('generateReports', () => {
  it('never lets a stage hold more persons than the one before', () => {
    let wrong = 0
    for (const report of reports) {
      for (const service of SERVICE_CODES) {
        for (let cell = 0; cell < CELLS; cell += 1) {
          const stages = VARIABLES.map((variable) => count(report, variable, service, cell))
          if (stages.some((persons, stage) => stage > 0 && !(persons <= (stages[stage - 1] ?? 0)))) wrong += 1
        }
      }
    }
    expect(wrong).toBe(0)
  })

  it('counts persons of a group once: between the largest of its services and their sum', () => {
    let belowSum = 0
    let wrong = 0
    for (const report of reports) {
      for (const variable of VARIABLES) {
        for (let cell = 0; cell < CELLS; cell += 1) {
          const services = SERVICES.map((service) => count(report, variable, service, cell))
          const social = count(report, variable, 'social', cell)
          const economic = count(report, variable, 'economic', cell)
          const all = count(report, variable, 'all', cell)
          const groups = [
            [social, services.slice(0, 5)],
            [economic, services.slice(5)],
            [all, [social, economic]],
          ] as const
          for (const [group, members] of groups) {
            const sum = members.reduce((left, right) => left + right, 0)
            if (!(group >= Math.max(...members) && group <= sum)) wrong += 1
            if (group < sum) belowSum += 1
          }
        }
      }
    }
    expect(wrong).toBe(0)
    expect(belowSum).toBeGreaterThan(1000)
  })

  it('gives every country its total of persons in each year', () => {
    for (const { country, year, persons } of world.parameters.national_totals) {
      const own = reports.filter(
        ({ leaf, quarter }) => world.tree.territories[leaf]?.country === country && Math.floor(quarter / 4) === year - 2023,
      )
      expect(total('need', 'all', own)).toBe(persons)
    }
  })

  it('serves in programme places, more of those in need as the years go by, and certifies only where a service does', () => {
    const place = world.tree.placeOf.get('HN0601')
    const early = reports.filter(({ leaf, quarter }) => leaf === place && quarter >= 4 && quarter < 8)
    const late = reports.filter(({ leaf, quarter }) => leaf === place && quarter >= 11)
    expect(total('served', 'all', early)).toBeGreaterThan(0)
    const coverage = (of: LeafQuarterReport[]): number => total('served', 'all', of) / total('need', 'all', of)
    expect(coverage(late)).toBeGreaterThan(coverage(early))
    for (const service of ['soft-skills', 'psychosocial-support', 'community-engagement', 'leadership-participation']) {
      expect(total('completed', service)).toBeGreaterThan(0)
      expect(total('eligible', service)).toBe(0)
    }
  })

  it('gives the same numbers again, and others for another seed', () => {
    const again = [...generateReports(world.tree, world.parameters, world.population)].flatMap(({ quarters }) => [...quarters])
    expect(again.map(({ counts }) => counts)).toEqual(reports.map(({ counts }) => counts))
    const seeded = generateReports(world.tree, { ...world.parameters, seed: 1 }, world.population)
    const other = [...seeded].flatMap(({ quarters }) => [...quarters].map(({ counts }) => counts))
    expect(other).not.toEqual(reports.map(({ counts }) => counts))
  })
})
