import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { ProgrammesFile } from '../../../src/programme/programme-file.ts'
import { previewImage } from './previewImage.ts'
import { previewOf, previewOfApp } from './previewOf.ts'

const LANGUAGES = ['es', 'en'] as const

/** Address of a preview relative to the folder of the app; `app` for the app as a whole. */
export function previewPath(id: string, language: 'es' | 'en'): string {
  return `previews/${id}-${language}.png`
}

/** Writes `previews/<id>-<language>.png` for each programme and for the app into a built app. Returns how many there are. */
export function writePreviews(folder: string, file: ProgrammesFile): number {
  mkdirSync(join(folder, 'previews'), { recursive: true })
  let count = 0
  const write = (id: string, language: 'es' | 'en', svg: string) => {
    writeFileSync(join(folder, previewPath(id, language)), previewImage(svg))
    count += 1
  }
  for (const language of LANGUAGES) {
    write('app', language, previewOfApp(file, language))
    for (const programme of file.programmes) write(programme.id, language, previewOf(programme, file, language))
  }
  return count
}
