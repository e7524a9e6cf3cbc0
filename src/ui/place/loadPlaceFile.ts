import { fetchFile } from '../../database/fetchFile.ts'
import { inflate } from '../../database/inflate.ts'
import type { PlaceFile } from '../../place/place-file.ts'
import type { IndexedFile } from '../../place/place-index.ts'
import { type PackedFile, unpackPlaceFile } from '../../place/packedFile.ts'

/** Content of a stored JSON file of the release at `base`, checked against its hash. Throws what `fetchFile` and `inflate` throw. */
export async function loadStoredJson(base: URL, file: IndexedFile): Promise<unknown> {
  const bytes = await inflate(await fetchFile(base, file), file.path)
  return JSON.parse(new TextDecoder().decode(bytes))
}

/** Everything said of the places of a department or country. Throws what `loadStoredJson` throws. */
export async function loadPlaceFile(base: URL, file: IndexedFile): Promise<PlaceFile> {
  return unpackPlaceFile((await loadStoredJson(base, file)) as PackedFile)
}
