import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import type { PlaceFile } from '../../src/place/place-file.ts'
import type { BriefFonts } from '../../src/brief/briefInput.ts'
import { makeBrief } from '../../src/brief/makeBrief.ts'
import { placeFileName } from '../../src/place/placeFileName.ts'
import { progressBar } from '../boundaries/progressBar.ts'
import { type BriefArchive, briefArchive } from './briefArchive.ts'
import { type ChosenPlaces, chosenPlaces } from './chosenPlaces.ts'
import type { BriefOptions } from './options.ts'
import { type PlaceRelease, placeRelease } from './placeRelease.ts'
import { folderError, folderToWrite, writeWhole } from './wholeFile.ts'

export interface WrittenBriefs {
  /** Bytes of each brief, in the order written. */
  readonly sizes: readonly number[]
  readonly files: readonly string[]
  /** Path of the archive; null where one brief was asked for. */
  readonly archive: string | null
}

/**
 * Writes the briefs asked for, and an archive of them where they are all municipalities. Throws an Error in words where the
 * release, the place or the folder does not allow it; no file is left half written.
 */
export async function writeBriefs(options: BriefOptions): Promise<WrittenBriefs> {
  const release = placeRelease(options.data)
  // An unknown place is told before anything is made on the disk.
  const places = chosenPlaces(release, options.only)
  const first = places.next()
  folderToWrite(options.out)
  const path = join(options.out, `arraigo-briefs-${options.language}-${release.id}.zip`)
  let archive: BriefArchive | null = null
  try {
    archive = options.only === null ? briefArchive(path, release.date) : null
    const written = await writeAll(options, release, first.done ? [] : after(first.value, places), archive)
    archive?.finish()
    return { ...written, archive: archive && path }
  } catch (error) {
    throw folderError(options.out, error)
  } finally {
    archive?.discard()
  }
}

async function writeAll(
  { out, language, site }: BriefOptions,
  release: PlaceRelease,
  chosen: Iterable<ChosenPlaces>,
  archive: BriefArchive | null,
): Promise<Pick<WrittenBriefs, 'sizes' | 'files'>> {
  const fonts = briefFonts()
  const bar = progressBar('steps')
  const [sizes, files]: [number[], string[]] = [[], []]
  try {
    for (const { file, ids } of chosen) {
      for (const id of ids) {
        const link = site === null ? null : `${site}${language}/${id}.html`
        const bytes = await makeBrief({ file, id, language, release, link, fonts })
        const name = `${placeFileName(id, nameOf(file, id))}.pdf`
        writeWhole(join(out, name), bytes)
        archive?.add(name, bytes)
        sizes.push(bytes.length)
        files.push(name)
      }
      bar.update(release.files.indexOf(file.id) + 1, release.files.length, `briefs of ${file.id}`)
    }
  } finally {
    bar.stop()
  }
  return { sizes, files }
}

function* after<Item>(first: Item, rest: Iterable<Item>): Generator<Item> {
  yield first
  yield* rest
}

function nameOf(file: PlaceFile, id: string): string {
  return file.places.find(({ territory }) => territory.id === id)?.territory.name ?? id
}

/** Inter regular and semibold from the package the app takes them from. */
export function briefFonts(): BriefFonts {
  const { resolve } = createRequire(import.meta.url)
  const bytes = (weight: number) => new Uint8Array(readFileSync(resolve(`@fontsource/inter/files/inter-latin-${weight}-normal.woff`)))
  return { regular: bytes(400), semibold: bytes(600) }
}
