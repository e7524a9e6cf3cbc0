import * as v from 'valibot'
import { PATHWAY_STAGES } from '../catalog/programme.ts'
import { STORY_LANGUAGES } from './languages.ts'
import { placeholdersOf, textFault, written } from './placeholders.ts'

const identifier = v.pipe(v.string(), v.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/))
const name = v.pipe(v.string(), v.minLength(1))
/** Numbers are never typed: a digit in a text is a fault, whatever it says. */
const sentence = v.pipe(
  v.string(),
  v.minLength(1),
  v.check((text) => textFault(text) === null, ({ input }) => textFault(input) ?? ''),
)

/** A text in every language of stories, naming the same figures in each. */
export const storyText = v.pipe(
  v.strictObject({ es: sentence, en: sentence, de: sentence, fr: sentence }),
  v.check(
    (text) => STORY_LANGUAGES.every((language) => named(text[language]) === named(text.es)),
    ({ input }) => `not the same figures: ${STORY_LANGUAGES.filter((language) => named(input[language]) !== named(input.es)).join(', ')}`,
  ),
)
export type StoryText = v.InferOutput<typeof storyText>

/** Whole figures of a text in any order; two sentences may name them the other way round in another language. */
function named(text: string): string {
  return textFault(text) === null ? placeholdersOf(text).map(written).sort().join(' ') : text
}

/** `region`, a country, a department; several of them; or the places a programme names. */
const focus = v.union([name, v.pipe(v.array(name), v.minLength(1)), v.strictObject({ programme: identifier })])
const map = v.strictObject({
  focus,
  /** Programmes whose named places are shown. */
  places: v.optional(v.array(identifier), []),
  /** Places drawn hollow: nothing is published of each of them. */
  hollow: v.optional(v.boolean(), false),
  /** Territories drawn with a firm outline. */
  highlight: v.optional(v.array(name), []),
  /** Keys of figures of one territory each, the greater the darker. */
  shade: v.optional(v.array(name), []),
  /** Territories in which nobody has published where. */
  unnamed: v.optional(v.array(name), []),
})
export type StoryMapState = v.InferOutput<typeof map>

const title = storyText
const chart = v.variant('kind', [
  /** One bar a figure, each with its territory and who counted. */
  v.strictObject({ kind: v.literal('ranked'), title, figures: v.pipe(v.array(name), v.minLength(2)) }),
  /** Targets of a programme, what is reached of each and where the plan stood. */
  v.strictObject({ kind: v.literal('progress'), title, programme: identifier, targets: v.pipe(v.array(identifier), v.minLength(1)) }),
  /** The way of a person; a step without a figure says so. Figures are of one cohort: never two publications in one way. */
  v.strictObject({
    kind: v.literal('pathway'),
    title,
    programme: identifier,
    cohort: identifier,
    stages: v.pipe(v.array(v.strictObject({ stage: v.picklist(PATHWAY_STAGES), figure: v.nullable(identifier), text: storyText })), v.minLength(2)),
  }),
  /** Two shares two publications give, as they stand in one contradiction of the programme. */
  v.strictObject({ kind: v.literal('contradiction'), title, programme: identifier, contradiction: identifier, sides: v.tuple([identifier, identifier]) }),
  v.strictObject({ kind: v.literal('timeline'), title, programmes: v.pipe(v.array(identifier), v.minLength(1)) }),
  /** What a programme's file lists as not published, said in four languages. */
  v.strictObject({
    kind: v.literal('unknown'),
    title,
    items: v.pipe(v.array(v.strictObject({ programme: identifier, item: identifier, text: storyText })), v.minLength(1)),
  }),
])
export type StoryChart = v.InferOutput<typeof chart>

/** A published observation of any released table, over all services, sexes, ages and routes. */
const observed = v.strictObject({
  id: identifier,
  label: storyText,
  table: identifier,
  measure: identifier,
  territory: name,
  period: name,
  /** Who counted: several may have published a figure of one territory and period, and they are never mixed. */
  provider: name,
})
export type ObservedQuestion = v.InferOutput<typeof observed>

const step = v.strictObject({ title, paragraphs: v.pipe(v.array(storyText), v.minLength(1)), map, chart: v.nullable(chart) })
export type StoryStep = v.InferOutput<typeof step>

/** One story a file: `data/stories/<id>.json`. */
export const storyDefinition = v.strictObject({
  id: identifier,
  title,
  intro: storyText,
  observed: v.array(observed),
  /** What is counted, by key of a figure (`perspectivas/perspectivas-funds`) or of a programme (`programme:pire`). */
  labels: v.record(name, storyText),
  steps: v.pipe(
    v.array(step),
    v.minLength(6),
    v.maxLength(8),
    v.check((steps) => steps.at(-1)?.chart?.kind === 'unknown', 'the last step says what we do not know: a chart of the kind "unknown"'),
  ),
})
export type Story = v.InferOutput<typeof storyDefinition>
