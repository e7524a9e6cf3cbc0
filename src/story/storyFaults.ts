import type { ProgrammesFile } from '../programme/programme-file.ts'
import { STORY_LANGUAGES } from './languages.ts'
import { placeholdersOf, written } from './placeholders.ts'
import { labelOf } from './labelOf.ts'
import { programmeOf, targetOf } from './named.ts'
import { figureOf, resolve } from './resolve.ts'
import { figuresOf } from './figuresOf.ts'
import type { Resolved } from './resolve.ts'
import type { Story, StoryChart, StoryText } from './story.ts'
import type { StoryRecord } from './story-file.ts'

/** One thing a story says that the data does not hold. `field` leads there: `steps.2.paragraphs.0.de`. */
export interface StoryFault {
  readonly field: string
  readonly message: string
}

/** All that a story names and the data does not have; empty where it may be shown. Throws nothing. */
export function storyFaults(record: StoryRecord, file: ProgrammesFile): readonly StoryFault[] {
  const { story } = record
  const faults: StoryFault[] = []
  const known = new Set(Object.values(file.shapes.objects).flatMap((object) => ('geometries' in object ? object.geometries.map(({ id }) => String(id)) : [])))
  const attempt = (field: string, look: () => unknown) => {
    try {
      look()
    } catch (error) {
      faults.push({ field, message: error instanceof Error ? error.message : String(error) })
    }
  }
  const text = (field: string, said: StoryText) => {
    for (const language of STORY_LANGUAGES) {
      for (const placeholder of placeholdersOf(said[language])) {
        attempt(`${field}.${language}`, () => {
          labelled([resolve(placeholder, record, file)], story)
        })
      }
    }
  }
  const territory = (field: string, id: string) => attempt(field, () => mustHave(known.has(id), `no such country or department: ${id}`))
  const programme = (field: string, id: string) => attempt(field, () => programmeOf(id, file))
  text('title', story.title)
  text('intro', story.intro)
  for (const [position, step] of story.steps.entries()) {
    const at = `steps.${position}`
    const { map, chart } = step
    text(`${at}.title`, step.title)
    for (const [index, paragraph] of step.paragraphs.entries()) text(`${at}.paragraphs.${index}`, paragraph)
    if (typeof map.focus === 'string') {
      if (map.focus !== 'region') territory(`${at}.map.focus`, map.focus)
    } else if ('programme' in map.focus) programme(`${at}.map.focus`, map.focus.programme)
    else for (const id of map.focus) territory(`${at}.map.focus`, id)
    for (const id of map.places) programme(`${at}.map.places`, id)
    for (const id of [...map.highlight, ...map.unnamed]) territory(`${at}.map`, id)
    for (const key of map.shade) attempt(`${at}.map.shade`, () => mustHave(known.has(figureOf(key, record, file).territory?.id ?? ''), `not of one department or country: ${key}`))
    attempt(at, () => labelled(figuresOf(step, record, file), story))
    if (chart) for (const look of chartLooks(chart, record, file)) attempt(`${at}.chart`, look)
  }
  return faults
}

/** Throws a RangeError where a figure has no words for what it counts. */
function labelled(figures: readonly Resolved[], story: Story): void {
  for (const { figure, form } of figures) mustHave(labelOf(figure.key, story) !== null, `no label for ${written({ key: figure.key, form })}`)
}

/** What a chart names, as attempts that throw a RangeError where the data does not have it. */
function chartLooks(chart: StoryChart, record: StoryRecord, file: ProgrammesFile): readonly (() => unknown)[] {
  switch (chart.kind) {
    case 'ranked':
      return chart.figures.map((key) => () => mustHave(figureOf(key, record, file).territory !== null, `a bar needs a territory: ${key}`))
    case 'progress':
      return chart.targets.map((id) => () => targetOf(chart.programme, id, file))
    case 'pathway':
      return [() => pathwayHolds(chart, file)]
    case 'contradiction':
      return [() => contradictionHolds(chart, file)]
    case 'timeline':
      return chart.programmes.map((id) => () => programmeOf(id, file))
    case 'unknown':
      return chart.items.map(({ programme, item }) => () => mustHave(programmeOf(programme, file).notPublished.some(({ id }) => id === item), `${programme} does not list as unpublished: ${item}`))
  }
}

function pathwayHolds(chart: Extract<StoryChart, { kind: 'pathway' }>, file: ProgrammesFile): void {
  const programme = programmeOf(chart.programme, file)
  const cohort = programme.cohorts.find(({ id }) => id === chart.cohort)
  mustHave(cohort !== undefined, `no such cohort: ${chart.cohort}`)
  for (const { stage, figure } of chart.stages) {
    mustHave(programme.pathway.some((step) => step.stage === stage), `the way has no step ${stage}`)
    if (figure !== null) mustHave(cohort?.steps.some((step) => step.stage === stage && step.figure.id === figure), `not of this step of the cohort: ${figure}`)
  }
}

function contradictionHolds(chart: Extract<StoryChart, { kind: 'contradiction' }>, file: ProgrammesFile): void {
  const programme = programmeOf(chart.programme, file)
  const found = programme.contradictions.find(({ id }) => id === chart.contradiction)
  mustHave(found !== undefined, `no such contradiction: ${chart.contradiction}`)
  for (const side of chart.sides) {
    mustHave(found?.figures.includes(side), `not of this contradiction: ${side}`)
    mustHave(programme.results.some(({ id, unit }) => id === side && unit === 'percent'), `not a share: ${side}`)
  }
}

function mustHave(holds: boolean | undefined, message: string): void {
  if (!holds) throw new RangeError(message)
}
