import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readStories } from '../../scripts/catalog/readStories.ts'
import { observedFigures } from '../../scripts/release/stories/observedFigures.ts'
import { regionMap } from '../../src/programme/map/regionMap.ts'
import { type MapScene, mapScene } from '../../src/story/mapScene.ts'
import { type ProjectData, projectData } from './projectStory.ts'

let data: ProjectData
let scenes: readonly MapScene[]
beforeAll(async () => {
  data = await projectData()
  const [story] = readStories()
  if (!story) throw new Error('no story')
  const record = { story, observed: await observedFigures(data.connector, story, () => undefined) }
  const map = regionMap(data.file, 960, 560)
  scenes = story.steps.map((step) => mapScene(step.map, map, record, data.file))
})
afterAll(() => data.connector.close())

describe('mapScene', () => {
  it('shades departments by their figures, the greatest darkest', () => {
    expect(scenes[1]?.shade.map(({ id, shade }) => [id, shade])).toEqual([['GT13', 4], ['GT12', 3], ['GT14', 3]])
  })

  it('has all places of a programme in the view that is about them', () => {
    const map = regionMap(data.file, 960, 560)
    const [left = 0, top = 0, width = 0, height = 0] = scenes[2]?.view ?? []
    const points = data.file.programmes.find(({ id }) => id === 'perspectivas')?.places.map(({ at }) => map.at(at)) ?? []
    expect(points).toHaveLength(15)
    for (const [x, y] of points) expect(x > left && x < left + width && y > top && y < top + height).toBe(true)
  })

  it('shows a country nearer than the region', () => {
    expect(scenes[5]?.view[2]).toBeLessThan((scenes[0]?.view[2] ?? 0) / 2)
  })
})
