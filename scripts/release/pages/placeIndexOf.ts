import type { Manifest } from '../../../src/catalog/release.ts'
import type { PlaceFile } from '../../../src/place/place-file.ts'
import type { PlaceIndex } from '../../../src/place/place-index.ts'

/** Which file of the release holds which places. Throws an Error where the manifest names a file it does not list. */
export function placeIndexOf(manifest: Manifest, files: readonly PlaceFile[]): PlaceIndex {
  const listed = new Map(manifest.files.map((file) => [file.path, file]))
  const districts: Record<string, string> = {}
  for (const { id, places } of files) {
    for (const { territory } of places) if (territory.level === 3) districts[territory.id.slice(0, 4)] = id
  }
  return {
    release: { id: manifest.release, date: manifest.created },
    files: Object.fromEntries(
      Object.entries(manifest.places).map(([id, path]) => {
        const file = listed.get(path)
        if (!file) throw new Error(`the manifest does not list ${path}`)
        return [id, { path, hash: file.hash, bytes: file.bytes }]
      }),
    ),
    names: Object.fromEntries(files.map(({ id, places }) => [id, places[0]?.territory.name ?? id])),
    districts,
  }
}
