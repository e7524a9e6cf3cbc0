import regular from '@fontsource/inter/files/inter-latin-400-normal.woff?url'
import semibold from '@fontsource/inter/files/inter-latin-600-normal.woff?url'
import type { BriefInput } from './briefInput.ts'
import { makeBrief } from './makeBrief.ts'

/**
 * The brief of a place as a file to save, with the fonts of the app. Load this module only when a person asks for it: it
 * brings everything that draws a PDF. Throws an Error where a font cannot be fetched, and what `makeBrief` throws.
 */
export async function browserBrief(input: BriefInput): Promise<Blob> {
  const [regularBytes, semiboldBytes] = await Promise.all([fontAt(regular), fontAt(semibold)])
  const bytes = await makeBrief({ ...input, fonts: { regular: regularBytes, semibold: semiboldBytes } })
  return new Blob([bytes as Uint8Array<ArrayBuffer>], { type: 'application/pdf' })
}

async function fontAt(address: string): Promise<Uint8Array> {
  const response = await fetch(address)
  if (!response.ok) throw new Error(`the font ${address} could not be fetched: ${response.status}`)
  return new Uint8Array(await response.arrayBuffer())
}
