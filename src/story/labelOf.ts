import type { Story, StoryText } from './story.ts'

/** What the figure of a key counts, in the story's own words; null where the story has none. */
export function labelOf(key: string, story: Story): StoryText | null {
  const observed = key.startsWith('observed/') ? story.observed.find(({ id }) => `observed/${id}` === key) : undefined
  return observed?.label ?? story.labels[key] ?? null
}
