import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import type { Manifest } from '../../src/catalog/release.ts'
import { type PackedFile, unpackPlaceFile } from '../../src/place/packedFile.ts'
import type { PlaceFile } from '../../src/place/place-file.ts'

/** The part of a release briefs are made of. */
export interface PlaceRelease {
  readonly id: string
  /** ISO date of its data. */
  readonly date: string
  /** Ids of departments and countries that have a file, in order. */
  readonly files: readonly string[]
  /** The file of a department or country. Throws an Error where it cannot be read. */
  readonly read: (id: string) => PlaceFile
}

/** The release in a folder. Throws an Error where there is none, or one made before places had files. */
export function placeRelease(folder: string): PlaceRelease {
  const path = join(folder, 'manifest.json')
  if (!existsSync(path)) throw new Error(`no release in ${folder}: make one with "npm run data"`)
  const { release, created, places } = JSON.parse(readFileSync(path, 'utf8')) as Manifest & { readonly places?: Readonly<Record<string, string>> }
  if (!places || Object.keys(places).length === 0) throw new Error(`the release ${release} in ${folder} has no files of places: make it anew with "npm run data"`)
  const read = (id: string): PlaceFile => {
    const file = places[id]
    if (file === undefined) throw new Error(`the release ${release} has no file of ${id}`)
    return unpackPlaceFile(JSON.parse(inflated(readFileSync(join(folder, file)))) as PackedFile)
  }
  return { id: release, date: created, files: Object.keys(places).filter((id) => id !== 'offers').toSorted(), read }
}

function inflated(bytes: Buffer): string {
  const isGzip = bytes[0] === 0x1f && bytes[1] === 0x8b
  return (isGzip ? gunzipSync(bytes) : bytes).toString('utf8')
}
