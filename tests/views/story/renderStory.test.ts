import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readStories } from '../../../scripts/catalog/readStories.ts'
import { storiesFile } from '../../../scripts/release/stories/storiesFile.ts'
import { figuresOf } from '../../../src/story/figuresOf.ts'
import { STORY_LANGUAGES, type StoryLanguage } from '../../../src/story/languages.ts'
import type { StoryRecord } from '../../../src/story/story-file.ts'
import { renderStory } from '../../../src/views/story/renderStory.tsx'
import { type ProjectData, projectData } from '../../story/projectStory.ts'

let data: ProjectData
let records: readonly StoryRecord[]
beforeAll(async () => {
  data = await projectData()
  records = (await storiesFile(data.connector, readStories(), data.file)).stories
})
afterAll(() => data.connector.close())

/** What a person reads, a blank between any two elements. */
function textOf(html: string): string {
  return html.replaceAll(/<[^>]*>/g, ' ').replaceAll('&#x27;', "'").replaceAll('&amp;', '&')
}

/** Numbers of a text by the marks of its language: 3.745 is 3745 in German and 3.745 in Spanish. */
function numbersIn(text: string, language: StoryLanguage): number[] {
  const [thousands, decimal] = { es: [',', '.'], en: [',', '.'], de: ['.', ','], fr: ['\u202f', ','] }[language] as [string, string]
  const found = text.match(new RegExp(`\\d+(?:\\${thousands}\\d{3})*(?:\\${decimal}\\d+)?`, 'g')) ?? []
  return found.map((number) => Number(number.replaceAll(thousands, '').replace(decimal, '.')))
}

/** Every number the data of the story's figures has, rounded as pages round, and what their notes and sources print. */
function allowed(record: StoryRecord, language: StoryLanguage): Set<number> {
  const figures = record.story.steps.flatMap((step) => figuresOf(step, record, data.file, language))
  const said = figures.flatMap(({ figure }) => {
    const of = (value: number) => [value, Math.round(value), Math.round(value * 1000) / 10, Math.round(value * 100)]
    const printed = [figure.period, figure.source.title, figure.source.publisher, figure.provider ?? '', figure.note?.es ?? '', figure.note?.en ?? '', String(figure.source.year)].join(' ')
    // A note is printed with the marks of its publication: read both ways.
    return [...of(figure.value), ...(figure.base === null ? [] : [figure.base]), ...(figure.interval ?? []).flatMap(of), ...STORY_LANGUAGES.flatMap((each) => numbersIn(printed, each)), ...(printed.match(/\d+/g) ?? []).map(Number)]
  })
  const programmes = data.file.programmes.flatMap(({ start, end }) => [Number(start.slice(0, 4)), Number(end.slice(0, 4))])
  const steps = record.story.steps.map((_, index) => index + 1)
  // 95: the level of every interval; the day of judgement stands under the title.
  return new Set([...said, ...programmes, ...steps, 95, ...numbersIn(data.file.judged.replaceAll('-', ' '), 'en')])
}

describe.each(STORY_LANGUAGES)('the page of a story in %s', (language) => {
  it('says no number that is not in the data', () => {
    for (const record of records) {
      const text = textOf(renderStory(record, data.file, language))
      const numbers = numbersIn(text, language)
      expect(numbers.length).toBeGreaterThan(60)
      const known = allowed(record, language)
      expect([...new Set(numbers.filter((number) => !known.has(number)))], record.story.id).toEqual([])
    }
  })

  it('leaves no placeholder, no other language’s marks, and no style or script of its own', () => {
    for (const record of records) {
      const html = renderStory(record, data.file, language)
      expect(textOf(html)).not.toMatch(/[{}]|undefined|NaN|Invalid Date/)
      expect(html).not.toMatch(/\sstyle=|<script|\son[a-z]+=/)
    }
  })

  it('opens every figure of its text to a source, and lists those of its charts', () => {
    for (const record of records) {
      const html = renderStory(record, data.file, language)
      const targets = [...html.matchAll(/class="said" popoverTarget="([^"]+)"/gi)].map(([, id]) => id)
      expect(targets.length).toBeGreaterThan(20)
      for (const id of targets) expect(html).toContain(`id="${id}" popover="auto"`)
      const cards = html.split('class="source-card"').slice(1)
      for (const card of cards) expect(card.slice(0, 1500)).toMatch(/<a href="https?:/)
      const sections = html.split('<section').slice(1)
      for (const [index, step] of record.story.steps.entries()) {
        const listed = sections[index]?.split('data-figure=').length ?? 0
        expect(listed - 1, `step ${index + 1}`).toBe(figuresOf(step, record, data.file, language).length)
      }
    }
  })

  it('has every picture in the text, so that no script and no screen is needed', () => {
    for (const record of records) {
      const html = renderStory(record, data.file, language)
      expect(html.split('class="step__picture"')).toHaveLength(record.story.steps.length + 1)
      expect(html).toContain('data-stage="" hidden=""')
    }
  })
})

describe('the languages of a story', () => {
  it('lead to pages that exist: German and French to the English ones', () => {
    const [record] = records
    if (!record) throw new Error('no story')
    expect(renderStory(record, data.file, 'es')).toContain('href="./programme-perspectivas.html"')
    for (const language of ['de', 'fr'] as const) expect(renderStory(record, data.file, language)).toContain('href="../en/programme-perspectivas.html"')
  })
})
