import type { BriefFonts, BriefInput } from './briefInput.ts'
import { briefPdf } from './briefPdf.ts'

/**
 * The one-page brief of a place as the bytes of a PDF, in Node and in the browser. Throws an Error where the file does not
 * hold the place or a font is no WOFF file, and a RangeError where no page can hold what must be said.
 */
export async function makeBrief({ fonts, ...input }: BriefInput & { readonly fonts: BriefFonts }): Promise<Uint8Array> {
  return briefPdf(input, fonts)
}
