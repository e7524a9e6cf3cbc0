import {
  CLUSTER_STATISTICS,
  type CrossAxis,
  MAXIMUM_AXES,
  MAXIMUM_COMPONENTS,
  MAXIMUM_WEIGHT,
  MEANS,
  type MethodSettings,
  NEIGHBOURHOODS,
  NORMALISATIONS,
  normalAxes,
  OUTCOME_PICTURES,
  PERMUTATIONS,
  SMOOTHINGS,
  SPANS,
} from '../method-settings.ts'
import { accepted, choice, type LinkField, numbersIn, type Refusal } from './field.ts'
import { PLACEMENT_FIELDS } from './placement-fields.ts'

function setting<Key extends Exclude<keyof MethodSettings, 'weights' | 'axes' | 'placement'>>(name: string, key: Key, values: readonly MethodSettings[Key][]): LinkField {
  return choice(
    name,
    values.map(String),
    (state) => String(state.method[key]),
    (text, state) => ({ method: { ...state.method, [key]: values.find((value) => String(value) === text) } }),
  )
}

const COMPONENT = /^([a-z0-9-]{1,60}):(\d{1,3})$/

const weights: LinkField = {
  name: 'weights',
  always: false,
  only: 'index',
  values: ['<indicator id>:<weight>'],
  write: (state) => state.method.weights.map(([indicator, weight]) => `${indicator}:${weight}`).join(','),
  read: (text, state, { catalog }) => {
    const chosen: [string, number][] = []
    const refused: Refusal[] = []
    for (const part of text === '' ? [] : text.split(',')) {
      const [, indicator = '', weight = ''] = COMPONENT.exec(part) ?? []
      if (indicator === '') refused.push({ value: part, reason: 'malformed' })
      else if (!catalog.indicators.some(({ id }) => id === indicator)) refused.push({ value: part, reason: 'unknown-value' })
      else if (chosen.some(([earlier]) => earlier === indicator)) refused.push({ value: part, reason: 'repeated' })
      else if (Number(weight) > MAXIMUM_WEIGHT) refused.push({ value: part, reason: 'out-of-range' })
      else if (chosen.length >= MAXIMUM_COMPONENTS) refused.push({ value: part, reason: 'too-many' })
      else chosen.push([indicator, Number(weight)])
    }
    return accepted({ method: { ...state.method, weights: chosen } }, refused)
  },
}

const AXIS = /^([a-z0-9-]{1,60})(?::([^:]+):([^:]+))?$/

const axes: LinkField = {
  name: 'axes',
  always: false,
  only: 'cross',
  values: ['<indicator id>', '<indicator id>:<low>:<high>'],
  write: (state) => state.method.axes.map(({ indicator, range }) => [indicator, ...(range ?? [])].join(':')).join(','),
  read: (text, state, { catalog }) => {
    const chosen: CrossAxis[] = []
    const refused: Refusal[] = []
    for (const part of text === '' ? [] : text.split(',')) {
      const [, indicator = '', low, high] = AXIS.exec(part) ?? []
      const ends = low === undefined ? [] : numbersIn(`${low},${high}`)
      if (indicator === '' || ends === null) refused.push({ value: part, reason: 'malformed' })
      else if (!catalog.indicators.some(({ id }) => id === indicator)) refused.push({ value: part, reason: 'unknown-value' })
      else if (chosen.some((earlier) => earlier.indicator === indicator)) refused.push({ value: part, reason: 'repeated' })
      else if (chosen.length >= MAXIMUM_AXES) refused.push({ value: part, reason: 'too-many' })
      else chosen.push({ indicator, range: ends[0] === undefined || ends[1] === undefined ? null : [ends[0], ends[1]] })
    }
    return accepted({ method: { ...state.method, axes: normalAxes(chosen, () => true) } }, refused)
  },
}

/** Fields of the choices about methods, in the order in which they are written. */
export const METHOD_FIELDS: readonly LinkField[] = [
  { ...setting('picture', 'picture', OUTCOME_PICTURES), only: 'outcomes' },
  { ...setting('smooth', 'smoothing', SMOOTHINGS), only: 'outcomes' },
  setting('neighbours', 'neighbourhood', NEIGHBOURHOODS),
  { ...setting('statistic', 'statistic', CLUSTER_STATISTICS), only: 'clusters' },
  { ...setting('permutations', 'permutations', PERMUTATIONS), only: 'clusters' },
  weights,
  { ...setting('normalise', 'normalisation', NORMALISATIONS), only: 'index' },
  { ...setting('mean', 'mean', MEANS), only: 'index' },
  axes,
  { ...setting('span', 'span', SPANS), only: 'cross' },
  ...PLACEMENT_FIELDS,
]
