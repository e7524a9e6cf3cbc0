/** One stored file of the release, as the manifest lists it; `path` is relative to the release folder. */
export interface IndexedFile {
  readonly path: string
  /** sha256 of the bytes as stored, hex. */
  readonly hash: string
  readonly bytes: number
}

/** `places.json` beside the pages: which files of the release hold which places. */
export interface PlaceIndex {
  readonly release: { readonly id: string; readonly date: string }
  /** Departments and countries, and `offers`, by id. */
  readonly files: Readonly<Record<string, IndexedFile>>
  readonly names: Readonly<Record<string, string>>
  /** Former national department code of Salvadoran districts (`SV06`) -> id of the department they lie in. */
  readonly districts: Readonly<Record<string, string>>
}

/** What a static page tells the app: the part of the index it needs at once. */
export interface PageFacts extends Pick<PlaceIndex, 'release' | 'districts'> {
  readonly files: PlaceIndex['files']
}

/** The id of the file that holds a place; null where no place has such an id. */
export function fileOfPlace(id: string, districts: PlaceIndex['districts']): string | null {
  if (/^[A-Z]{3}$/.test(id)) return id
  if (/^SV\d{4}$/.test(id)) return districts[id.slice(0, 4)] ?? null
  return /^[A-Z]{2}\d{2}/.test(id) ? id.slice(0, 4) : null
}

/** Id and language in the address of a place's page: `…/es/HN0703.html`, with or without its ending. */
export function placeInAddress(pathname: string): { readonly language: 'es' | 'en'; readonly id: string } | null {
  const found = /\/(es|en)\/([A-Z]{2,3}\d{0,5})(?:\.html)?$/.exec(pathname)
  const [, language, id] = found ?? []
  return language && id ? { language: language as 'es' | 'en', id } : null
}
