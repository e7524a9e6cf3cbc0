import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { SourceProblems } from '../../../../scripts/catalog/problem.ts'
import { readStories } from '../../../../scripts/catalog/readStories.ts'
import { storiesFile } from '../../../../scripts/release/stories/storiesFile.ts'
import type { Story } from '../../../../src/story/story.ts'
import { type ProjectData, projectData } from '../../../story/projectStory.ts'

let data: ProjectData
beforeAll(async () => {
  data = await projectData()
})
afterAll(() => data.connector.close())

const problemsOf = async (change: (story: Story) => void) => {
  const stories = structuredClone(readStories())
  for (const story of stories) change(story)
  const error: unknown = await storiesFile(data.connector, stories, data.file).then(() => null, (reason: unknown) => reason)
  expect(error).toBeInstanceOf(SourceProblems)
  return (error as SourceProblems).problems.map(({ file, field, message }) => `${file} ${field}: ${message.en}`)
}

describe('storiesFile', () => {
  it('takes every observation from one row of the released table, with its source', async () => {
    const { stories } = await storiesFile(data.connector, readStories(), data.file)
    const observed = stories.find(({ story }) => story.id === 'regreso')?.observed ?? {}
    // data/datasets/returns/returns.csv, rows of 2024 and of the eleven months to 30 November 2025.
    expect(Object.fromEntries(Object.entries(observed).map(([id, { value, provider, source }]) => [id, [value, provider, source.publisher]]))).toEqual({
      'gtm-2024': [76768, 'IGM', 'Prensa Latina (IGM)'],
      'hnd-2024': [34384, 'INM', 'Proceso Digital / EFE (INM)'],
      'hnd-2024-corrected': [44000, 'INM (corr. 2025)', 'El Heraldo (INM)'],
      'slv-2024': [14986, 'DGME', 'El Mundo (SV)'],
      'huehuetenango-2025': [9121, 'IGM', 'Prensa Latina (IGM)'],
      'san-marcos-2025': [6718, 'IGM', 'Prensa Latina (IGM)'],
      'quiche-2025': [5039, 'IGM', 'Prensa Latina (IGM)'],
    })
  })

  it('names file and field where no row answers, or the table is not of published figures', async () => {
    const problems = await problemsOf((story) => {
      Object.assign(story.observed[0] ?? {}, { provider: 'ONU' })
      Object.assign(story.observed[1] ?? {}, { table: 'demonstration-need' })
    })
    expect(problems[0]).toMatch(/^data\/stories\/regreso\.json observed\.0: one published row must answer, and there are 0/)
    expect(problems[1]).toMatch(/observed\.1\.table: not a table of published figures: demonstration-need/)
    expect(problems.join('\n')).toMatch(/steps\.0\.paragraphs\.0\.de: the data does not have it: no such figure: \{observed\/gtm-2024\|to\}/)
  })

  it('holds what the story of return says in words of places: of the three departments only one has a place', () => {
    const places = data.file.programmes.find(({ id }) => id === 'perspectivas')?.places ?? []
    const inside = (department: string) => places.filter(({ territory }) => territory.id.startsWith(department)).length
    expect([inside('GT12'), inside('GT13'), inside('GT14')]).toEqual([1, 0, 0])
  })
})
