import { multinomial } from '../../src/domain/random/multinomial.ts'
import { namedStream } from '../../src/domain/random/namedStream.ts'
import { SERVICES } from '../../src/catalog/service.ts'
import { departmentTotals } from './departmentTotals.ts'
import { cellShares, leafProfile } from './leafProfile.ts'
import type { DemonstrationParameters } from './parameters.ts'
import { QUARTERS, YEARS } from './quarters.ts'
import { returnedPersons } from './returnedPersons.ts'
import { type ServiceSupply, serviceSupply } from './serviceSupply.ts'
import { simulateLeafQuarter } from './simulateLeafQuarter.ts'
import type { TerritoryTree } from './territoryTree.ts'

/** The counts of one lowest-level territory in one quarter, see simulateLeafQuarter for their order. */
export interface LeafQuarterReport {
  /** Number of the territory in the tree, and place of the quarter in QUARTERS. */
  readonly leaf: number
  readonly quarter: number
  /** False: the place sent no report, only need is known. */
  readonly reported: boolean
  readonly counts: Int32Array
}

export interface LeafReports {
  readonly leaf: number
  readonly supply: ServiceSupply
  /** Made as they are asked for, one a quarter. */
  readonly quarters: Iterable<LeafQuarterReport>
}

/**
 * All lowest-level territories, department by department, with their reports. The same parameters and
 * gazetteer give the same numbers; `departments` limits the work to some of them without changing these.
 */
export function* generateReports(
  tree: TerritoryTree,
  parameters: DemonstrationParameters,
  population: Float64Array,
  departments?: ReadonlySet<string>,
): Generator<LeafReports> {
  const takeUp = SERVICES.map((service) => parameters.services[service]?.take_up ?? 0)
  for (const country of tree.territories.filter((territory) => territory.level === 0)) {
    const totals = YEARS.map((year) => [year, departmentTotals(tree, parameters, population, country.country, year)] as const)
    for (const department of tree.children[tree.placeOf.get(country.id) ?? -1] ?? []) {
      if (departments && !departments.has(tree.territories[department]?.id ?? '')) continue
      const ofYear = new Map(totals.map(([year, byDepartment]) => [year, byDepartment.get(department) ?? 0]))
      const persons = returnedPersons(tree, parameters, population, department, ofYear)
      for (const [row, leaf] of (tree.leavesOf[department] ?? []).entries()) {
        const id = tree.territories[leaf]?.id ?? ''
        const supply = serviceSupply(parameters, id)
        yield { leaf, supply, quarters: quartersOf(leaf, id, persons[row] ?? new Int32Array(0), supply) }
      }
    }

    function* quartersOf(leaf: number, id: string, persons: Int32Array, supply: ServiceSupply): Generator<LeafQuarterReport> {
      const profile = leafProfile(parameters, id, country.country)
      for (const [quarter, name] of QUARTERS.entries()) {
        const random = namedStream(parameters.seed, `persons ${id} ${name}`)
        const shares = cellShares(parameters, profile, country.country, Number(name.slice(0, 4)))
        const cells = multinomial(random, persons[quarter] ?? 0, shares)
        const offer = { offered: supply.offered[quarter] ?? 0, reach: supply.reach[quarter] ?? 0, takeUp }
        const counts = simulateLeafQuarter(random, cells, profile, offer)
        yield { leaf, quarter, reported: supply.reported[quarter] === 1, counts }
      }
    }
  }
}
