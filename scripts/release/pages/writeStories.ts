import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import type { Manifest } from '../../../src/catalog/release.ts'
import type { ProgrammesFile } from '../../../src/programme/programme-file.ts'
import { STORY_LANGUAGES } from '../../../src/story/languages.ts'
import type { StoriesFile } from '../../../src/story/story-file.ts'
import { renderStory } from '../../../src/views/story/renderStory.tsx'
import { storyLinks, storyPage } from '../../../src/views/story/storyLinks.ts'
import { previewPath } from '../previews/writePreviews.ts'
import { pageAssets, readBuildManifest } from './pageAssets.ts'
import { storyHtml } from './storyHtml.ts'

const ENTRY = 'src/main-story.tsx'

/** The stories in the release of a built app. */
export function readStoriesFile(folder: string): StoriesFile {
  const manifest = JSON.parse(readFileSync(join(folder, 'data/manifest.json'), 'utf8')) as Manifest
  return JSON.parse(gunzipSync(readFileSync(join(folder, 'data', manifest.stories))).toString('utf8')) as StoriesFile
}

/** Name and address of each story, from a page in `es/` or `en/`: what the page of all programmes leads to. */
export function storyTitles({ stories }: StoriesFile, language: 'es' | 'en'): readonly { readonly href: string; readonly title: string }[] {
  return stories.map(({ story }) => ({ href: `./${storyPage(story.id)}.html`, title: story.title[language] }))
}

/** Writes `es/story-regreso.html` and the same in English, German and French for every story. Returns how many pages there are. */
export function writeStories(folder: string, file: ProgrammesFile, { stories }: StoriesFile): number {
  const assets = pageAssets(readBuildManifest(folder), ENTRY)
  for (const record of stories) {
    const { id, title, intro } = record.story
    for (const language of STORY_LANGUAGES) {
      // A story may have a picture of its own; else it is that of the app, which speaks two languages.
      const pictures = [`previews/${storyPage(id)}-${language}.png`, previewPath('app', language === 'es' ? 'es' : 'en')]
      const html = storyHtml({
        language,
        title: `${title[language]} · Arraigo`,
        description: intro[language],
        address: storyLinks(id, language).story,
        assets,
        image: pictures.find((picture) => existsSync(join(folder, picture))) ?? null,
        body: renderStory(record, file, language),
      })
      mkdirSync(join(folder, language), { recursive: true })
      writeFileSync(join(folder, language, `${storyPage(id)}.html`), html)
    }
  }
  return stories.length * STORY_LANGUAGES.length
}
