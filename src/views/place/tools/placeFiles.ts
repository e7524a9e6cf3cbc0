import type { PlaceFile } from '../../../place/place-file.ts'
import { placeFileName } from '../../../place/placeFileName.ts'
import { placeReport } from '../../../place/placeReport.ts'

export interface PlaceFilesInput {
  readonly file: PlaceFile
  readonly id: string
  readonly language: 'es' | 'en'
  /** Id of the release and the ISO date of its data. */
  readonly release: { readonly id: string; readonly date: string }
  /** Absolute address of the page. */
  readonly address: string
}
export type PlaceFileKind = 'brief' | 'csv' | 'xlsx' | 'geojson'

/**
 * Makes one file of a place. The programs that write it are loaded only now, since most visits save nothing; rejects where
 * they cannot be loaded or the file cannot be made.
 */
export async function placeFileOf(kind: PlaceFileKind, input: PlaceFilesInput, made: Date): Promise<Blob> {
  const { file, id, language, release, address } = input
  const context = { file, id, language, release, address, made: made.toISOString().slice(0, 10) }
  switch (kind) {
    case 'brief': {
      const { browserBrief } = await import('../../../brief/browserBrief.ts')
      return browserBrief({ file, id, language, release, link: address })
    }
    case 'csv': {
      const { placeCsv } = await import('../../../place/export/placeCsv.ts')
      return new Blob([placeCsv(context)], { type: 'text/csv;charset=utf-8' })
    }
    case 'xlsx': {
      const { placeWorkbook } = await import('../../../place/export/placeWorkbook.ts')
      return placeWorkbook(context)
    }
    case 'geojson': {
      const { placeGeojson } = await import('../../../place/export/placeGeojson.ts')
      return new Blob([JSON.stringify(placeGeojson(file, id, release.id))], { type: 'application/geo+json' })
    }
  }
}

/** A file name that says which place it is of: `HN0703-danli-es.pdf`. */
export function savedName(kind: PlaceFileKind, { file, id, language }: Pick<PlaceFilesInput, 'file' | 'id' | 'language'>): string {
  const ending = kind === 'brief' ? 'pdf' : kind
  // A shape has no language.
  return `${placeFileName(id, placeReport(file, id).territory.name)}${kind === 'geojson' ? '' : `-${language}`}.${ending}`
}
