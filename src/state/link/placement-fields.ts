import { SERVICE_CODES } from '../../catalog/service.ts'
import type { AppState } from '../app-state.ts'
import {
  CANDIDATE_SETS,
  MAXIMUM_AMOUNT,
  MAXIMUM_LISTED,
  MAXIMUM_POINTS,
  MAXIMUM_REACH,
  MAXIMUM_SAVED,
  PEOPLE_MEASURES,
  PLACEMENT_GOALS,
  type PlacementSettings,
} from '../placement-settings.ts'
import { accepted, choice, type LinkContext, type LinkField, type Refusal, refusedReading } from './field.ts'
import { territoriesIn, territoryListText } from './territoryList.ts'

const ONLY = { only: 'locate' } as const

function changed(state: AppState, placement: Partial<PlacementSettings>): Partial<AppState> {
  return { method: { ...state.method, placement: { ...state.method.placement, ...placement } } }
}

function option<Key extends 'goal' | 'service' | 'people' | 'candidates'>(name: string, key: Key, values: readonly PlacementSettings[Key][]): LinkField {
  return { ...choice(name, values, (state) => state.method.placement[key], (value, state) => changed(state, { [key]: value })), ...ONLY }
}

function wholeNumber(name: string, key: 'points' | 'reach' | 'floor' | 'budget' | 'cost' | 'officeCost' | 'room', least: number, most: number): LinkField {
  return {
    name,
    always: false,
    ...ONLY,
    values: [`<${least} to ${most}>`],
    write: (state) => String(state.method.placement[key] ?? ''),
    read: (text, state) => {
      if (!/^\d{1,8}$/.test(text)) return refusedReading(text, 'malformed')
      const number = Number(text)
      return number < least || number > most ? refusedReading(text, 'out-of-range') : accepted(changed(state, { [key]: number }))
    },
  }
}

function places(name: string, key: 'departments' | 'picked' | 'must' | 'mustNot', most: number): LinkField {
  return {
    name,
    always: false,
    ...ONLY,
    values: ['<territory id>.<territory id> and so on'],
    write: (state) => territoryListText(state.method.placement[key]),
    read: (text, state, context) => {
      const { ids, refused } = knownPlaces(text, context, most)
      return accepted(changed(state, { [key]: ids }), refused)
    },
  }
}

const travel: LinkField = {
  name: 'travel',
  always: false,
  ...ONLY,
  values: ['<mark of a file>'],
  write: (state) => state.method.placement.travel ?? '',
  read: (text, state) => (/^[0-9a-f]{8}$/.test(text) ? accepted(changed(state, { travel: text })) : refusedReading(text, 'malformed')),
}

const plan: LinkField = {
  name: 'plan',
  always: false,
  ...ONLY,
  values: ['none', '<territory id>.<territory id> and so on'],
  write: ({ method: { placement } }) => (placement.plan?.length === 0 ? 'none' : territoryListText(placement.plan ?? [])),
  read: (text, state, context) => {
    if (text === 'none') return accepted(changed(state, { plan: [] }))
    const { ids, refused } = knownPlaces(text, context, MAXIMUM_POINTS)
    // A plan of which nothing is known is no plan: that of the answer stands.
    return ids.length === 0 ? { change: null, refused } : accepted(changed(state, { plan: ids }), refused)
  },
}

const plans: LinkField = {
  name: 'plans',
  always: false,
  ...ONLY,
  values: ['<plan>,<plan> and so on'],
  write: (state) => state.method.placement.saved.map(territoryListText).join(','),
  read: (text, state, context) => {
    const refused: Refusal[] = []
    const saved: (readonly string[])[] = []
    for (const part of text === '' ? [] : text.split(',')) {
      if (saved.length >= MAXIMUM_SAVED) refused.push({ value: part, reason: 'too-many' })
      else {
        const read = knownPlaces(part, context, MAXIMUM_POINTS)
        refused.push(...read.refused)
        if (read.ids.length > 0) saved.push(read.ids)
      }
    }
    return accepted(changed(state, { saved }), refused)
  },
}

function knownPlaces(text: string, { knownTerritory }: LinkContext, most: number): { ids: readonly string[]; refused: readonly Refusal[] } {
  const ids: string[] = []
  const refused: Refusal[] = []
  for (const id of text === '' ? [] : territoriesIn(text)) {
    if (!knownTerritory(id)) refused.push({ value: id, reason: 'unknown-territory' })
    else if (ids.includes(id)) refused.push({ value: id, reason: 'repeated' })
    else if (ids.length >= most) refused.push({ value: id, reason: 'too-many' })
    else ids.push(id)
  }
  return { ids, refused }
}

/** Fields of the question about new points, in the order in which they are written. */
export const PLACEMENT_FIELDS: readonly LinkField[] = [
  option('goal', 'goal', PLACEMENT_GOALS),
  option('for', 'service', SERVICE_CODES),
  option('people', 'people', PEOPLE_MEASURES),
  wholeNumber('new', 'points', 1, MAXIMUM_POINTS),
  wholeNumber('reach', 'reach', 1, MAXIMUM_REACH),
  travel,
  option('from', 'candidates', CANDIDATE_SETS),
  places('within', 'departments', MAXIMUM_LISTED.departments),
  places('picked', 'picked', MAXIMUM_LISTED.picked),
  places('must', 'must', MAXIMUM_LISTED.must),
  places('mustnot', 'mustNot', MAXIMUM_LISTED.mustNot),
  wholeNumber('floor', 'floor', 0, 100),
  wholeNumber('budget', 'budget', 0, MAXIMUM_AMOUNT),
  wholeNumber('cost', 'cost', 0, MAXIMUM_AMOUNT),
  wholeNumber('officecost', 'officeCost', 0, MAXIMUM_AMOUNT),
  wholeNumber('room', 'room', 0, MAXIMUM_AMOUNT),
  plan,
  plans,
]
