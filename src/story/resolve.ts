import type { ProgrammeReport, ProgrammesFile, ReportedFigure, ReportedTarget } from '../programme/programme-file.ts'
import type { PlaceSource } from '../place/place-file.ts'
import type { Form, Placeholder } from './placeholders.ts'
import { written } from './placeholders.ts'
import type { StoryFigure, StoryRecord } from './story-file.ts'

/** A figure and how it is said; `computed` where it is worked out of published ones. */
export interface Resolved {
  readonly figure: StoryFigure
  readonly form: Form
  readonly computed: 'progress' | 'planned' | 'share' | 'places' | null
}

const PERIOD_FORMS: readonly Form[] = ['number', 'amount', 'from', 'to', 'month', 'period']

/** What a placeholder names. Throws a RangeError that quotes it where there is no such figure, or none in this form. */
export function resolve(placeholder: Placeholder, record: StoryRecord, file: ProgrammesFile): Resolved {
  const { key, form } = placeholder
  const fault = () => new RangeError(`no such figure: ${written(placeholder)}`)
  if (key.startsWith('programme:')) {
    const programme = file.programmes.find(({ id, kind }) => id === key.slice('programme:'.length) && kind === 'published')
    if (!programme || !['places', 'start', 'end'].includes(form)) throw fault()
    return { figure: ofProgramme(key, form, programme, file), form, computed: form === 'places' ? 'places' : null }
  }
  if (key.startsWith('observed/')) {
    const figure = observedFigure(key, record)
    if (!figure || !PERIOD_FORMS.includes(form)) throw fault()
    return checked({ figure, form, computed: null }, fault)
  }
  const found = reported(key, file)
  if (!found) throw fault()
  const { programme, figure } = found
  const plain = storyFigure(key, figure, file)
  if (PERIOD_FORMS.includes(form)) return checked({ figure: plain, form, computed: null }, fault)
  if (form === 'share') {
    const steps = programme.cohorts.flatMap((cohort) => cohort.steps.map((step) => ({ step, first: cohort.steps[0]?.figure.value ?? null })))
    const one = steps.find(({ step }) => step.figure.id === figure.id && step.share !== null)
    if (!one?.step.share) throw fault()
    const { value, interval } = one.step.share
    return { figure: { ...plain, value, unit: 'percent', qualifier: 'exact', interval, base: one.first }, form, computed: 'share' }
  }
  const target = programme.targets.find(({ id }) => id === figure.id)
  if (!target) throw fault()
  return progressOf(form, target, plain, file, fault)
}

/** The figure of a key that is no programme. Throws a RangeError where there is none. */
export function figureOf(key: string, record: StoryRecord, file: ProgrammesFile): StoryFigure {
  return resolve({ key, form: 'number' }, record, file).figure
}

function progressOf(form: Form, target: ReportedTarget, plain: StoryFigure, file: ProgrammesFile, fault: () => RangeError): Resolved {
  const { share, planned, day } = target.progress
  if (target.reached === null || day === null) throw fault()
  const source = sourceOf(target.reached.source, file)
  if (form === 'progress' && share !== null) {
    return { figure: { ...plain, value: share, unit: 'percent', base: target.value, period: `../${day}`, source, note: null }, form, computed: 'progress' }
  }
  if (form === 'planned' && planned !== null) {
    return { figure: { ...plain, value: Math.round(planned), qualifier: 'about', base: target.value, period: `../${day}`, note: null }, form, computed: 'planned' }
  }
  throw fault()
}

function checked(resolved: Resolved, fault: () => RangeError): Resolved {
  const { figure, form } = resolved
  const [start = '', end = start] = figure.period.split('/')
  if (form === 'from' && start === '..') throw fault()
  if ((form === 'to' || form === 'month') && end === '..') throw fault()
  if (form === 'month' && !/^\d{4}-\d{2}-\d{2}$/.test(end)) throw fault()
  return resolved
}

function reported(key: string, file: ProgrammesFile): { programme: ProgrammeReport; figure: ReportedFigure } | null {
  const [id, figureId] = key.split('/')
  // A synthetic programme shows how something works: no story tells of it.
  const programme = file.programmes.find((one) => one.id === id && one.kind === 'published')
  const figure = programme && [...programme.budget, ...programme.targets, ...programme.results].find((one) => one.id === figureId)
  return programme && figure ? { programme, figure } : null
}

function storyFigure(key: string, figure: ReportedFigure, file: ProgrammesFile): StoryFigure {
  const { value, unit, qualifier, period, territory, interval, note, denominator } = figure
  return { key, value, unit, qualifier, period, territory, provider: null, base: denominator?.value ?? null, interval, note, source: sourceOf(figure.source, file) }
}

function ofProgramme(key: string, form: Form, programme: ProgrammeReport, file: ProgrammesFile): StoryFigure {
  const value = form === 'places' ? programme.places.length : Number((form === 'start' ? programme.start : programme.end).slice(0, 4))
  const period = `${programme.start}/${programme.end}`
  return { key, value, unit: 'territories', qualifier: 'exact', period, territory: null, provider: null, base: null, interval: null, note: null, source: sourceOf(programme.source, file) }
}

function observedFigure(key: string, { observed }: StoryRecord): StoryFigure | null {
  const found = observed[key.slice('observed/'.length)]
  if (!found) return null
  return { key, value: found.value, unit: 'persons', qualifier: 'exact', period: found.period, territory: found.territory, provider: found.provider, base: null, interval: null, note: found.note, source: found.source }
}

/** A publication by its id. Throws a RangeError where the file has none. */
export function sourceOf(id: string, file: ProgrammesFile): PlaceSource {
  const source = file.sources[id]
  if (!source) throw new RangeError(`no such source: ${id}`)
  return source
}
