import { readFileSync } from 'node:fs'
import { extractText, getDocumentProxy } from 'unpdf'
import type { BriefFonts } from '../../src/brief/briefInput.ts'

const FOLDER = 'node_modules/@fontsource/inter/files'
export const FONTS: BriefFonts = {
  regular: new Uint8Array(readFileSync(`${FOLDER}/inter-latin-400-normal.woff`)),
  semibold: new Uint8Array(readFileSync(`${FOLDER}/inter-latin-600-normal.woff`)),
}

/** Text of a PDF with every run of white space as one space. */
export async function textOf(bytes: Uint8Array): Promise<string> {
  const { text } = await extractText(await getDocumentProxy(bytes.slice()), { mergePages: true })
  return plain(text)
}

/** White space, no-break spaces too, as single spaces. */
export function plain(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim()
}

export interface PdfBox {
  readonly text: string
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}

/** Box of every printed run of text, in points from the lower left; heights are those of the letters, not of the lines. */
export async function boxesOf(bytes: Uint8Array): Promise<PdfBox[]> {
  const page = await (await getDocumentProxy(bytes.slice())).getPage(1)
  const { items } = await page.getTextContent()
  return items.flatMap((item) => {
    if (!('str' in item) || item.str.trim() === '') return []
    const [, , , size = 0, left = 0, baseline = 0] = item.transform as number[]
    return [{ text: item.str, left, right: left + item.width, top: baseline + size * 0.72, bottom: baseline - size * 0.18 }]
  })
}

export interface PdfTag {
  readonly role: string
  /** Missing at leaves. */
  readonly children?: readonly PdfTag[]
  readonly alt?: string
}

/** Tags of the first page as a tree; leaves are pieces of content. */
export async function tagsOf(bytes: Uint8Array): Promise<PdfTag> {
  const page = await (await getDocumentProxy(bytes.slice())).getPage(1)
  return (await page.getStructTree()) as unknown as PdfTag
}

/** Roles of all tags below one, in the order of reading. */
export function rolesOf({ role, children = [] }: PdfTag): string[] {
  return [...(role ? [role] : []), ...children.flatMap(rolesOf)]
}
