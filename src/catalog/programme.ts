import * as v from 'valibot'
import { localizedText } from './indicator.ts'
import { SERVICES } from './service.ts'

export const PROGRAMME_STATUSES = ['planned', 'implementation', 'completed', 'suspended'] as const
/** Steps of a person through a programme, in order. */
export const PATHWAY_STAGES = [
  'identified',
  'profiled',
  'grouped',
  'coached',
  'certified',
  'placed',
  'retained-6',
  'retained-12',
] as const
/**
 * How exactly a location is known, as the project location model of KfW has it: the point where money ends up; a point not
 * known yet; one made vague on purpose, for the safety of people; the centre of an administrative unit.
 */
export const EXACTNESS = ['exact', 'approximate-unknown', 'approximate-security', 'approximate-unit'] as const
export const FIGURE_KINDS = ['target', 'result', 'budget'] as const
/** How exactly a figure was printed: 200 after `more-than` was printed as "more than 200". */
export const QUALIFIERS = ['exact', 'about', 'almost', 'at-least', 'more-than'] as const
/** Units of published figures. `percent` is stored as a ratio from 0 to 1. */
export const FIGURE_UNITS = [
  'persons',
  'percent',
  'certifications',
  'businesses',
  'internships',
  'interviews',
  'contacts',
  'records',
  'skills',
  'territories',
  'municipalities',
  'indicators',
  'usd',
  'eur',
] as const

const identifier = v.pipe(v.string(), v.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/))
const name = v.pipe(v.string(), v.minLength(1))
const longitude = v.pipe(v.number(), v.minValue(-93), v.maxValue(-82))
const latitude = v.pipe(v.number(), v.minValue(12), v.maxValue(19))
const year = v.pipe(v.string(), v.regex(/^\d{4}$/))
/** Id of one of the programme's own `sources`. */
const sourceId = identifier

const place = v.strictObject({
  /** As the map writes it. */
  name,
  /** As the source prints it, misprints and stray blanks included. */
  publishedName: name,
  publishedLongitude: v.nullable(longitude),
  publishedLatitude: v.nullable(latitude),
  /** A municipality, a department, in El Salvador a district; the municipality of a district is its parent. */
  territoryId: name,
  longitude,
  latitude,
  exactness: v.picklist(EXACTNESS),
  /** A restricted location is known to the programme alone: nothing of it leaves this file, see `openProgramme`. */
  publishing: v.picklist(['open', 'restricted']),
  /** Why the place is shown elsewhere than published; null where it is not. */
  correction: v.nullable(localizedText),
  source: sourceId,
})

const figureFields = {
  id: identifier,
  label: localizedText,
  value: v.pipe(v.number(), v.minValue(0)),
  qualifier: v.picklist(QUALIFIERS),
  unit: v.picklist(FIGURE_UNITS),
  /** `2025`, or a span of days in which `..` stands for a side that was not published. */
  period: name,
  /** What the figure is a part of, with its own number where published. */
  denominator: v.nullable(v.strictObject({ label: localizedText, value: v.nullable(v.pipe(v.number(), v.minValue(0))) })),
  /** Null where it covers all places of the programme or several of them. */
  territoryId: v.nullable(name),
  source: sourceId,
  note: v.nullable(localizedText),
}
const figure = v.strictObject(figureFields)
const day = v.pipe(v.string(), v.isoDate())

/** What is to be reached, which figures measure it, and what was to be reached on the way. */
const target = v.strictObject({
  ...figureFields,
  /** Ids of results that count the same; empty where no publication reports on it. */
  measuredBy: v.array(identifier),
  /** The programme's own steps to the end; without any the way is taken to be even. */
  milestones: v.array(v.strictObject({ date: day, value: v.pipe(v.number(), v.minValue(0)), source: sourceId })),
})
/** Money, and who was reached with it. */
const money = v.strictObject({
  ...figureFields,
  /** Id of the result that counts the people reached with this money by the same day; null where none is published. */
  reached: v.nullable(identifier),
})
const statement = v.strictObject({ id: identifier, text: localizedText, source: sourceId })

/** One programme as its publications describe it; every figure, place and statement names its source. */
export const programmeDefinition = v.strictObject({
  id: identifier,
  /** A synthetic programme shows how something works; it is never shown or counted beside published ones. */
  kind: v.picklist(['published', 'synthetic']),
  title: localizedText,
  /** Numbers its own publications give it: `{ "scheme": "IOM Development Fund", "code": "RT.1297" }`. */
  references: v.array(v.strictObject({ scheme: name, code: name, source: sourceId })),
  /** In our own words. */
  summary: localizedText,
  countries: v.array(v.pipe(v.string(), v.regex(/^[A-Z]{3}$/))),
  funders: v.array(name),
  implementers: v.array(name),
  partners: v.array(name),
  /** First and last calendar year. */
  period: v.strictObject({ start: year, end: year }),
  status: v.picklist(PROGRAMME_STATUSES),
  /** Source of title, organisations, period and status. */
  source: sourceId,
  /** How many places the programme says it has; `places` lists those it names. */
  promisedPlaces: v.nullable(v.strictObject({ count: v.pipe(v.number(), v.integer(), v.minValue(0)), source: sourceId })),
  places: v.array(place),
  services: v.array(v.picklist(SERVICES)),
  /** What it works on, by its own division. */
  fields: v.array(statement),
  /** Empty where no publication describes the way of a person through the programme. */
  pathway: v.array(v.strictObject({ stage: v.picklist(PATHWAY_STAGES), text: localizedText, source: sourceId })),
  /**
   * The same people at several steps of the way, as one publication counted them; figures of two publications never stand in
   * one group. A step is a number of people or, as a share, refers to the first step.
   */
  cohorts: v.array(
    v.strictObject({
      id: identifier,
      label: localizedText,
      steps: v.pipe(v.array(v.strictObject({ stage: v.picklist(PATHWAY_STAGES), figure: identifier })), v.minLength(1)),
    }),
  ),
  /** What it wants to bring about. */
  outcomes: v.array(statement),
  /** What it makes, where its publications tell outputs from outcomes. */
  outputs: v.array(statement),
  budget: v.array(money),
  targets: v.array(target),
  results: v.array(figure),
  /** Ids of results in `data/datasets/outcomes` that others reached together with it. */
  allied: v.array(identifier),
  /** What no publication says. */
  notPublished: v.array(v.strictObject({ id: identifier, text: localizedText })),
  /** Statements that do not agree, kept side by side; `figures` are ids of figures above. */
  contradictions: v.array(
    v.strictObject({
      id: identifier,
      text: localizedText,
      figures: v.array(identifier),
      sources: v.pipe(v.array(sourceId), v.minLength(1)),
    }),
  ),
  sources: v.pipe(
    v.array(
      v.strictObject({
        id: sourceId,
        publisher: name,
        title: name,
        year: v.nullable(v.pipe(v.number(), v.integer())),
        url: v.nullable(v.pipe(v.string(), v.url())),
        verification: v.picklist(['seen-in-source', 'seen-in-transcription', 'derived']),
      }),
    ),
    v.minLength(1),
  ),
})
export type ProgrammeDefinition = v.InferOutput<typeof programmeDefinition>
export type ProgrammeFigure = v.InferOutput<typeof figure>
export type ProgrammeBudget = v.InferOutput<typeof money>
export type ProgrammeTarget = v.InferOutput<typeof target>
export type ProgrammePlace = v.InferOutput<typeof place>
