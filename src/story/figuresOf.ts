import type { ProgrammesFile } from '../programme/programme-file.ts'
import { STORY_LANGUAGES, type StoryLanguage } from './languages.ts'
import { targetOf } from './named.ts'
import { type Placeholder, placeholdersOf, written } from './placeholders.ts'
import { type Resolved, resolve } from './resolve.ts'
import type { StoryChart, StoryStep } from './story.ts'
import type { StoryRecord } from './story-file.ts'

/** Every figure a step says or draws, each once, in the order of the text. Throws a RangeError for one the data does not have. */
export function figuresOf(step: StoryStep, record: StoryRecord, file: ProgrammesFile, language: StoryLanguage = STORY_LANGUAGES[0]): readonly Resolved[] {
  const named = [...step.paragraphs.flatMap((paragraph) => placeholdersOf(paragraph[language])), ...(step.chart ? drawn(step.chart, file) : [])]
  const found = new Map<string, Resolved>()
  for (const placeholder of named) {
    const resolved = resolve(placeholder, record, file)
    // A figure said as a number and as a sum of money, or a month of its period, is one figure.
    const identity = resolved.computed === null ? placeholder.key + (placeholder.key.startsWith('programme:') ? placeholder.form : '') : written(placeholder)
    if (!found.has(identity)) found.set(identity, shown(resolved))
  }
  return [...found.values()]
}

/** In a list a figure stands as its number, whatever part of it the sentence says. */
function shown(resolved: Resolved): Resolved {
  const partial = ['from', 'to', 'month', 'period'].includes(resolved.form)
  return partial ? { ...resolved, form: 'number' } : resolved
}

function drawn(chart: StoryChart, file: ProgrammesFile): readonly Placeholder[] {
  switch (chart.kind) {
    case 'ranked':
      return chart.figures.map((key) => ({ key, form: 'number' }))
    case 'progress':
      return chart.targets.flatMap((id): Placeholder[] => {
        const { reached, progress } = targetOf(chart.programme, id, file)
        const key = `${chart.programme}/${id}`
        return [
          { key, form: 'number' },
          ...(reached ? [{ key: `${chart.programme}/${reached.id}`, form: 'number' } as const] : []),
          ...(progress.share === null ? [] : [{ key, form: 'progress' } as const]),
          ...(progress.planned === null ? [] : [{ key, form: 'planned' } as const]),
        ]
      })
    case 'pathway':
      return chart.stages.flatMap(({ figure }) => (figure === null ? [] : [{ key: `${chart.programme}/${figure}`, form: 'number' } as const]))
    case 'contradiction':
      return chart.sides.map((side) => ({ key: `${chart.programme}/${side}`, form: 'number' }))
    case 'timeline':
      return chart.programmes.flatMap((id): Placeholder[] => [
        { key: `programme:${id}`, form: 'start' },
        { key: `programme:${id}`, form: 'end' },
      ])
    case 'unknown':
      return []
  }
}
