import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readStories } from '../../scripts/catalog/readStories.ts'
import { observedFigures } from '../../scripts/release/stories/observedFigures.ts'
import { STORY_LANGUAGES } from '../../src/story/languages.ts'
import { placeholdersOf, written } from '../../src/story/placeholders.ts'
import { resolve } from '../../src/story/resolve.ts'
import type { Story } from '../../src/story/story.ts'
import type { StoryRecord } from '../../src/story/story-file.ts'
import { storyFaults } from '../../src/story/storyFaults.ts'
import { storyWords } from '../../src/story/words.ts'
import { type ProjectData, projectData } from './projectStory.ts'

let data: ProjectData
let record: StoryRecord
beforeAll(async () => {
  data = await projectData()
  const story = readStories().find(({ id }) => id === 'regreso')
  if (!story) throw new Error('the story of return is gone')
  record = { story, observed: await observedFigures(data.connector, story, () => undefined) }
})
afterAll(() => data.connector.close())

const faultsWith = (change: (story: Story) => void) => {
  const story = structuredClone(record.story)
  change(story)
  return storyFaults({ ...record, story }, data.file)
}
const said = (placeholder: string, language: (typeof STORY_LANGUAGES)[number]) => {
  const [found] = placeholdersOf(placeholder)
  if (!found) throw new Error(placeholder)
  return storyWords(language).said(resolve(found, record, data.file))
}

describe('storyFaults', () => {
  it('finds none in the project’s own stories', () => {
    expect(storyFaults(record, data.file)).toEqual([])
  })

  it('names step, language and placeholder that the data does not have', () => {
    const faults = faultsWith((story) => {
      const paragraph = story.steps[4]?.paragraphs[0]
      if (paragraph) paragraph.fr = 'Il y en a {perspectivas/perspectivas-jobs}.'
    })
    expect(faults).toEqual([{ field: 'steps.4.paragraphs.0.fr', message: 'no such figure: {perspectivas/perspectivas-jobs}' }])
  })

  it.each([
    ['a target nobody reports on has no progress', '{perspectivas/perspectivas-target-youth|progress}'],
    ['a result has no plan', '{perspectivas/perspectivas-reached-2026-03|planned}'],
    ['a figure published until a day has no first year', '{perspectivas/perspectivas-reached-2026-03|from}'],
    ['a figure of no cohort is no share', '{pire/pire-budget|share}'],
    ['a synthetic programme is told in no story', '{programme:ejemplo|start}'],
  ])('%s', (_, placeholder) => {
    expect(() => said(placeholder, 'es')).toThrow(placeholder)
  })

  it('refuses a share beside another publication’s people, and a gap the programme does not list', () => {
    const faults = faultsWith((story) => {
      const way = story.steps[3]?.chart
      const stage = way?.kind === 'pathway' ? way.stages.find(({ figure }) => figure === 'no-placed-2018-2020') : undefined
      if (stage) stage.figure = 'no-found-job-2016-2021'
      const unknown = story.steps.at(-1)?.chart
      if (unknown?.kind === 'unknown' && unknown.items[0]) unknown.items[0].item = 'happiness'
    })
    expect(faults.map(({ field, message }) => `${field}: ${message}`)).toEqual([
      'steps.3.chart: not of this step of the cohort: no-found-job-2016-2021',
      'steps.7.chart: perspectivas does not list as unpublished: happiness',
    ])
  })
})

describe('the words of a figure', () => {
  // Marks of thousands and decimals as CLDR has them for these locales.
  it('have the marks of their language', () => {
    expect(STORY_LANGUAGES.map((language) => said('{perspectivas/perspectivas-reached-2026-03}', language))).toEqual(['3,745', '3,745', '3.745', '3\u202f745'])
    expect(STORY_LANGUAGES.map((language) => said('{nuevas-oportunidades/no-placed-2018-2020|share}', language))).toEqual(['49.8\u00a0%', '49.8\u00a0%', '49,8\u00a0%', '49,8\u00a0%'])
    expect(STORY_LANGUAGES.map((language) => said('{perspectivas/perspectivas-reached-2026-03|month}', language))).toEqual(['marzo de 2026', 'March 2026', 'März 2026', 'mars 2026'])
  })

  it('write a year without a mark', () => {
    expect(STORY_LANGUAGES.map((language) => said('{programme:perspectivas|end}', language))).toEqual(['2027', '2027', '2027', '2027'])
  })

  it('are those of the issue: promised, reached, planned, contradicted', () => {
    const all = record.story.steps.flatMap(({ paragraphs }) => paragraphs.flatMap((text) => placeholdersOf(text.en).map(written)))
    const numbers = [...new Set(all)].map((placeholder) => said(placeholder, 'en'))
    for (const expected of ['8,500', '2,000', '16', '15', '3,745', '44\u00a0%', 'about 5,521', '79\u00a0%', '62\u00a0%']) expect(numbers).toContain(expected)
  })
})
