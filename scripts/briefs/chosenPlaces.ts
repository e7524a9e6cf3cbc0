import type { PlaceFile } from '../../src/place/place-file.ts'
import type { PlaceRelease } from './placeRelease.ts'

const MUNICIPALITY = 2

/** A file and the places in it to write about. */
export interface ChosenPlaces {
  readonly file: PlaceFile
  readonly ids: readonly string[]
}

/**
 * The files of a release one after the other, so that only one is held at a time, each with its municipalities; with `only`
 * the one file that holds that place. Throws an Error where no file does.
 */
export function* chosenPlaces(release: PlaceRelease, only: string | null): Generator<ChosenPlaces> {
  for (const id of only === null ? release.files : likelyFirst(release.files, only)) {
    const file = release.read(id)
    const ids = file.places.map(({ territory }) => territory).filter((each) => (only === null ? each.level === MUNICIPALITY : each.id === only))
    if (ids.length > 0) yield { file, ids: ids.map((each) => each.id) }
    if (only !== null && ids.length > 0) return
  }
  if (only !== null) throw new Error(`no place "${only}" in the release ${release.id}: ids look like HN0703 (municipality), HN07 (department) or HND (country)`)
}

/** Files whose id begins the id wanted come first: HN07 for HN0703. */
function likelyFirst(files: readonly string[], only: string): string[] {
  return files.toSorted((one, other) => Number(only.startsWith(other)) - Number(only.startsWith(one)))
}
