import type { PlaceFile } from '../place/place-file.ts'
import type { PlaceLanguage } from '../place/words.ts'

/** What a brief is made of; equal input gives equal bytes. */
export interface BriefInput {
  /** The file of the release that holds the place. */
  readonly file: PlaceFile
  /** Id of the place, e.g. `HN0703`. */
  readonly id: string
  readonly language: PlaceLanguage
  /** Id of the release and the ISO date of its data, as its manifest says (`release`, `created`). */
  readonly release: { readonly id: string; readonly date: string }
  /** Address of the page of the place, in full, as printed and put into the QR code; null where it is not known. */
  readonly link: string | null
}

/** Bytes of Inter regular and semibold (latin) as WOFF 1 files. */
export interface BriefFonts {
  readonly regular: Uint8Array
  readonly semibold: Uint8Array
}
