import { readFileSync } from 'node:fs'
import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { type Story, storyDefinition } from '../../src/story/story.ts'

const regreso = JSON.parse(readFileSync(new URL('../../data/stories/regreso.json', import.meta.url), 'utf8')) as Story
const issuesOf = (story: unknown) => {
  const result = v.safeParse(storyDefinition, story)
  return result.success ? [] : result.issues.map((issue) => `${v.getDotPath(issue)}: ${issue.message}`)
}
const withFirst = (text: Partial<Story['title']>) => {
  const copy = structuredClone(regreso)
  Object.assign(copy.steps[0]?.paragraphs[0] ?? {}, text)
  return copy
}

describe('the schema of a story', () => {
  it('takes the story of return, which ends with what is not known', () => {
    expect(issuesOf(regreso)).toEqual([])
    expect(regreso.steps.at(-1)?.chart?.kind).toBe('unknown')
  })

  it('names step and language where a number is typed', () => {
    const copy = withFirst({ de: `${regreso.steps[0]?.paragraphs[0]?.de} Es sind 76.768.` })
    expect(issuesOf(copy)[0]).toMatch(/^steps\.0\.paragraphs\.0\.de: .*76\.768/)
  })

  it('names the language that leaves a figure out', () => {
    const copy = withFirst({ fr: 'Au Guatemala, beaucoup de personnes reviennent.' })
    expect(issuesOf(copy)).toEqual(['steps.0.paragraphs.0: not the same figures: fr'])
  })

  it('wants all four languages', () => {
    const copy = structuredClone(regreso) as unknown as { steps: { paragraphs: Record<string, string>[] }[] }
    delete copy.steps[1]?.paragraphs[0]?.['fr']
    expect(issuesOf(copy).join()).toContain('steps.1.paragraphs.0.fr')
  })

  it('takes six to eight steps, the last one of what is unknown', () => {
    expect(issuesOf({ ...regreso, steps: regreso.steps.slice(3) }).join()).toContain('steps')
    expect(issuesOf({ ...regreso, steps: regreso.steps.toReversed() }).join()).toContain('what we do not know')
  })
})
