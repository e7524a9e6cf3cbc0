import type { PlacementChoice, PlacementProblem } from '../../../domain/placement/placementProblem.ts'
import type { PlacementSettings } from '../../../state/placement-settings.ts'
import type { PlacementWork } from '../../../ui/placement/placementWork.ts'
import type { LocateQuestion } from './question.ts'

/** Why a question cannot be asked as it stands. */
export type QuestionFault = 'nobody' | 'no-candidates' | 'must-outside' | 'must-too-many' | 'no-cost' | 'must-too-dear' | 'travel-missing'

/** What stands in the way of a question; null where nothing does. */
export function questionFault({ places, candidates, numberOf }: LocateQuestion, settings: PlacementSettings, hasTravel: boolean): QuestionFault | null {
  const { must, budget, cost, points, goal } = settings
  if (settings.travel !== null && !hasTravel) return 'travel-missing'
  if (!places.some(({ persons }) => persons > 0)) return 'nobody'
  if (must.some((id) => !numberOf.has(id))) return 'must-outside'
  if (candidates.every((place) => settings.mustNot.includes(places[place]?.id ?? ''))) return 'no-candidates'
  if (goal === 'cover' && budget !== null) {
    if (cost === null) return 'no-cost'
    if (must.reduce((sum, id) => sum + costAt(places[numberOf.get(id) ?? -1]?.isOffice ?? false, settings), 0) > budget) return 'must-too-dear'
  } else if (goal !== 'set' && must.length > points) return 'must-too-many'
  return null
}

/** Cost of a point where some service is offered already, or anew; 0 where no cost is given. */
export function costAt(isOffice: boolean, { cost, officeCost }: Pick<PlacementSettings, 'cost' | 'officeCost'>): number {
  return (isOffice ? (officeCost ?? cost) : cost) ?? 0
}

/** The question in numbers. `whole` has a row of distances for every place; the work has those of the candidates. */
export function placementWorkOf({ places, candidates, numberOf }: LocateQuestion, settings: PlacementSettings, whole: PlacementProblem, prove: boolean): PlacementWork {
  const numberAmong = new Map(candidates.map((place, at) => [place, at]))
  const among = (ids: readonly string[]) => ids.flatMap((id) => numberAmong.get(numberOf.get(id) ?? -1) ?? [])
  const byBudget = settings.goal === 'cover' && settings.budget !== null
  const choice: PlacementChoice = {
    count: byBudget ? null : settings.points,
    budget: byBudget ? { costs: candidates.map((place) => costAt(places[place]?.isOffice ?? false, settings)), most: settings.budget ?? 0 } : null,
    must: among(settings.must),
    mustNot: among(settings.mustNot),
  }
  const departments = [...new Set(places.map(({ department }) => department))]
  return {
    goal: settings.goal,
    problem: { ...whole, distances: candidates.flatMap((place) => whole.distances[place] ?? []) },
    choice,
    reach: settings.reach,
    floor: settings.goal === 'cover' && settings.floor !== null ? { groups: places.map(({ department }) => departments.indexOf(department)), share: settings.floor / 100 } : null,
    room: settings.goal === 'cover' ? settings.room : null,
    needs: places.map(({ need }) => need),
    prove,
  }
}
