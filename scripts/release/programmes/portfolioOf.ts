import { type Indicator, type LocalizedText, releasedKind } from '../../../src/catalog/indicator.ts'
import type { ObservationRow } from '../../../src/catalog/observation-sql.ts'
import type { Territory } from '../../../src/catalog/territory.ts'
import type { Portfolio, ProgrammeMoney, ProgrammeReport } from '../../../src/programme/programme-file.ts'
import { parentsOf, placeName } from '../places/placeContext.ts'
import type { FigureRow } from './programmeRows.ts'

/** What is asked of need: the indicator, the period, and a row for each municipality. */
export interface NeedOfMunicipalities {
  readonly indicator: Indicator
  readonly period: string
  /** Name of the dataset. */
  readonly dataset: LocalizedText
  readonly rows: readonly ObservationRow[]
}

/** How many of the municipalities without a programme are named. */
const LISTED = 25

/** Published programmes side by side: where they meet, where none is, and what money reached. */
export function portfolioOf(
  programmes: readonly ProgrammeReport[],
  figures: readonly FigureRow[],
  need: NeedOfMunicipalities,
  territories: ReadonlyMap<string, Territory>,
): Portfolio {
  return {
    overlaps: overlapsOf(programmes, territories),
    unserved: unservedOf(programmes, need, territories),
    money: programmes.flatMap((programme) => moneyOf(programme, figures)),
  }
}

function overlapsOf(programmes: readonly ProgrammeReport[], territories: ReadonlyMap<string, Territory>): Portfolio['overlaps'] {
  const named = programmes.flatMap(({ id, places }) => places.map(({ territory }) => ({ programme: id, territory: territory.id })))
  return [...new Set(named.map(({ territory }) => territory))]
    .flatMap((id) => {
      const territory = territories.get(id)
      if (!territory) return []
      const here = new Set([id, ...parentsOf(territory, territories).map((parent) => parent.id)])
      const there = [...new Set(named.filter((each) => here.has(each.territory)).map(({ programme }) => programme))].sort()
      return there.length > 1 ? [{ place: placeName(territory, territories), programmes: there }] : []
    })
    .toSorted((one, other) => (one.place.id < other.place.id ? -1 : 1))
}

function unservedOf(programmes: readonly ProgrammeReport[], { indicator, period, dataset, rows }: NeedOfMunicipalities, territories: ReadonlyMap<string, Territory>): Portfolio['unserved'] {
  const atWork = programmes.filter(({ status }) => status === 'implementation')
  const named = new Set(atWork.flatMap(({ places }) => places.map(({ territory, municipality }) => municipality ?? territory.id)))
  const municipalities = [...territories.values()].filter(({ level }) => level === 2)
  const known = rows.filter(({ value }) => value !== null && value > 0)
  const unserved = known
    .filter(({ territory }) => !named.has(territory) && !named.has(territories.get(territory)?.department_id ?? ''))
    .toSorted((one, other) => (other.value ?? 0) - (one.value ?? 0) || (one.territory < other.territory ? -1 : 1))
  return {
    indicator: indicator.id,
    indicatorTitle: indicator.title,
    dataset,
    kind: releasedKind(indicator.kind),
    period,
    count: unserved.length,
    known: known.length,
    municipalities: municipalities.length,
    places: unserved.slice(0, LISTED).flatMap(({ territory, value }) => {
      const place = territories.get(territory)
      return place && value !== null ? [{ place: placeName(place, territories), need: value }] : []
    }),
  }
}

function moneyOf(programme: ProgrammeReport, figures: readonly FigureRow[]): ProgrammeMoney[] {
  return programme.budget.map((budget) => {
    const row = figures.find(({ figure_id }) => figure_id === budget.id)
    const reached = programme.results.find(({ id }) => id === row?.measured_by) ?? null
    const [country, ...more] = programme.countries
    const only = budget.territory?.level === 0 ? (budget.territory.id as ProgrammeMoney['country']) : null
    return {
      programme: programme.id,
      budget,
      reached,
      perPerson: reached && reached.unit === 'persons' && reached.value > 0 ? budget.value / reached.value : null,
      country: only ?? (more.length === 0 ? (country ?? null) : null),
    }
  })
}
