import { LEVELS } from '../../catalog/level.ts'
import { isPeriod } from '../../catalog/period.ts'
import { DIMENSION_CODES, type Dimension } from '../../catalog/service.ts'
import { ADDED, codeOf, MARKED, spokenBy } from '../added-languages.ts'
import { ANALYSES, CATCHMENTS, CLASSIFICATION_METHODS, DISPLAYS, LANGUAGES, THEMES, VIEWS } from '../app-state.ts'
import { MAXIMUM_CLASSES, MAXIMUM_SELECTION, MAXIMUM_ZOOM, MINIMUM_CLASSES, normalRange, normalTarget } from '../normal-form.ts'
import { METHOD_FIELDS } from './method-fields.ts'
import { accepted, choice, type LinkField, numbersIn, type Refusal, refusedReading } from './field.ts'

/** The view stands in the path: `#/explore?…`. */
export const VIEW_FIELD = choice('view', VIEWS, (state) => state.view, (view) => ({ view }), true)

function dimension(name: Dimension): LinkField {
  return choice(
    name,
    DIMENSION_CODES[name],
    (state) => state.filters[name],
    (code, state) => ({ filters: { ...state.filters, [name]: code } }),
  )
}

/** Ids of indicators that stand on one computer only; such a link opens elsewhere without them. */
const OWN_INDICATOR = /^own-[a-z0-9-]{1,120}$/

const indicator: LinkField = {
  name: 'indicator',
  always: true,
  values: ['<indicator id>'],
  write: (state) => state.indicator,
  read: (text, _state, { catalog }) =>
    catalog.indicators.some(({ id }) => id === text) ? accepted({ indicator: text }) : refusedReading(text, OWN_INDICATOR.test(text) ? 'other-computer' : 'unknown-value'),
}

const period: LinkField = {
  name: 'period',
  always: true,
  values: ['<year>', '<year>-Q1', '<year>-Q4'],
  write: (state) => state.period,
  read: (text) => (isPeriod(text) ? accepted({ period: text }) : refusedReading(text, 'malformed')),
}

const country: LinkField = {
  name: 'country',
  always: false,
  values: ['<country id>'],
  write: (state) => state.countries.join(','),
  read: (text, _state, { catalog }) => {
    const parts = text === '' ? [] : text.split(',')
    const known = catalog.countries.map(({ id }) => id)
    const countries = known.filter((id) => parts.includes(id))
    const refused = parts.filter((part) => !known.includes(part))
    return accepted({ countries }, refused.map((value): Refusal => ({ value, reason: 'unknown-value' })))
  },
}

const TERRITORY = /^[A-Z]{2,3}\d{0,7}$/

const select: LinkField = {
  name: 'select',
  always: false,
  values: ['<territory id>'],
  write: (state) => state.selection.join(','),
  read: (text, _state, { knownTerritory }) => {
    const selection: string[] = []
    const refused: Refusal[] = []
    for (const value of text === '' ? [] : new Set(text.split(','))) {
      if (!TERRITORY.test(value) || !knownTerritory(value)) refused.push({ value, reason: 'unknown-territory' })
      else if (selection.length >= MAXIMUM_SELECTION) refused.push({ value, reason: 'too-many' })
      else selection.push(value)
    }
    return accepted({ selection }, refused)
  },
}

const range: LinkField = {
  name: 'range',
  always: false,
  values: ['<low>,<high>'],
  write: (state) => state.range?.join(',') ?? '',
  read: (text) => {
    const numbers = numbersIn(text)
    const [low, high] = numbers ?? []
    if (low === undefined || high === undefined || numbers?.length !== 2) return refusedReading(text, 'malformed')
    return accepted({ range: normalRange([low, high]) })
  },
}

const classes: LinkField = {
  name: 'classes',
  always: false,
  values: Array.from({ length: MAXIMUM_CLASSES - MINIMUM_CLASSES + 1 }, (_, more) => String(MINIMUM_CLASSES + more)),
  write: (state) => String(state.classification.classes),
  read: (text, state) => {
    if (!/^\d{1,3}$/.test(text)) return refusedReading(text, 'malformed')
    const number = Number(text)
    if (number < MINIMUM_CLASSES || number > MAXIMUM_CLASSES) return refusedReading(text, 'out-of-range')
    return accepted({ classification: { ...state.classification, classes: number } })
  },
}

const breaks: LinkField = {
  name: 'breaks',
  always: false,
  values: ['<break>,<break>'],
  write: (state) => state.classification.breaks.join(','),
  read: (text, state) => {
    const numbers = numbersIn(text)
    if (!numbers) return refusedReading(text, 'malformed')
    if (numbers.length > MAXIMUM_CLASSES - 1) return refusedReading(text, 'too-many')
    if (state.classification.method !== 'manual') return refusedReading(text, 'unused')
    return accepted({ classification: { ...state.classification, breaks: numbers } })
  },
}

const target: LinkField = {
  name: 'target',
  always: false,
  values: ['<percent>'],
  // Percent with one decimal: 0.07 x 100 is 7.000000000000001 in binary.
  write: (state) => (state.target === null ? '' : String(Number((state.target * 100).toFixed(1)))),
  read: (text) => {
    const [percent, ...more] = numbersIn(text) ?? []
    if (percent === undefined || more.length > 0) return refusedReading(text, 'malformed')
    if (percent < 0 || percent > 100) return refusedReading(text, 'out-of-range')
    return accepted({ target: normalTarget(percent / 100) })
  },
}

const map: LinkField = {
  name: 'map',
  always: false,
  values: ['<longitude>,<latitude>,<zoom>'],
  write: ({ camera }) => (camera ? [camera.longitude, camera.latitude, camera.zoom].join(',') : ''),
  read: (text) => {
    const numbers = numbersIn(text)
    const [longitude, latitude, zoom] = numbers ?? []
    if (longitude === undefined || latitude === undefined || zoom === undefined || numbers?.length !== 3) {
      return refusedReading(text, 'malformed')
    }
    const inside = Math.abs(longitude) <= 180 && Math.abs(latitude) <= 85 && zoom >= 0 && zoom <= MAXIMUM_ZOOM
    return inside ? accepted({ camera: { longitude, latitude, zoom } }) : refusedReading(text, 'out-of-range')
  },
}

const release: LinkField = {
  name: 'release',
  always: true,
  values: ['<release id>'],
  write: (state) => state.release,
  read: (text, _state, { catalog }) =>
    text === catalog.release ? accepted({ release: text }) : refusedReading(text, 'other-release'),
}

const YES_NO = ['yes', 'no'] as const
const yesNo = (value: boolean) => (value ? 'yes' : 'no')

/** A language that is one file is in no list that is written by hand. */
const spoken: LinkField = {
  ...choice('lang', [...LANGUAGES, ...ADDED.map(({ code }) => code)], codeOf, (code) => spokenBy(code) ?? {}, true),
  values: [...LANGUAGES, MARKED.code, '<added language>'],
}

/** Every field after the question mark, in the order in which it is written and read. */
export const LINK_FIELDS: readonly LinkField[] = [
  indicator,
  choice('level', LEVELS, (state) => state.level, (level) => ({ level }), true),
  period,
  dimension('service'),
  dimension('sex'),
  dimension('age'),
  dimension('route'),
  country,
  range,
  select,
  choice(
    'classify',
    CLASSIFICATION_METHODS,
    (state) => state.classification.method,
    (method, state) => ({ classification: { ...state.classification, method } }),
  ),
  classes,
  breaks,
  target,
  choice('display', DISPLAYS, (state) => state.display, (display) => ({ display })),
  choice('analysis', ANALYSES, (state) => state.analysis, (analysis) => ({ analysis })),
  ...METHOD_FIELDS,
  choice(
    'places',
    YES_NO,
    (state) => yesNo(state.overlays.programmePlaces),
    (shown, state) => ({ overlays: { ...state.overlays, programmePlaces: shown === 'yes' } }),
  ),
  choice(
    'points',
    YES_NO,
    (state) => yesNo(state.overlays.servicePoints),
    (shown, state) => ({ overlays: { ...state.overlays, servicePoints: shown === 'yes' } }),
  ),
  choice(
    'catchment',
    CATCHMENTS.map(String),
    (state) => String(state.overlays.catchment),
    (text, state) => {
      const catchment = CATCHMENTS.find((kilometres) => String(kilometres) === text) ?? 0
      return { overlays: { ...state.overlays, catchment } }
    },
  ),
  map,
  spoken,
  choice('theme', THEMES, (state) => state.theme, (theme) => ({ theme })),
  release,
]
