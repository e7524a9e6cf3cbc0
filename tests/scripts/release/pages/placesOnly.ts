import type { PlaceFile, PlaceReport } from '../../../../src/place/place-file.ts'

type Place = readonly [id: string, level: number, name: string, parent: string | null]

/** A place file that holds nothing but where its places lie; it is named after the first. */
export function fileWith(...places: readonly Place[]): PlaceFile {
  const reports = places.map(([id, level, name, parent]) => ({ territory: { id, level, name, parents: parent ? [{ id: parent, level: level - 1, name: parent }] : [] } }) as unknown as PlaceReport)
  return { id: places[0]?.[0] ?? '', places: reports } as unknown as PlaceFile
}
