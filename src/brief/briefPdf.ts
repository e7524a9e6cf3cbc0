// fontkit: reads, kerns and subsets fonts for PDFKit, by the same author, MIT.
import { create, type Font } from 'fontkit'
import Pdf from 'pdfkit'
import { type BriefContent, briefContent } from './briefContent.ts'
import type { BriefFonts, BriefInput } from './briefInput.ts'
import { BRIEF_LIMITS } from './content/briefLimits.ts'
import type { Page } from './page/block.ts'
import { type BriefPage, briefPage } from './page/briefPage.ts'
import { mapBlock } from './page/mapBlock.ts'
import { type FontName, type TextStyle } from './page/sheet.ts'
import type { Measure } from './page/textLines.ts'
import { printable } from './printable.ts'
import { trueTypeOf } from './trueTypeOf.ts'

type Fonts = Readonly<Record<FontName, Font>>

/**
 * A brief as the bytes of a tagged PDF of one A4 page; equal input gives equal bytes. Lists are shortened until the page
 * holds. Throws an Error where the file does not hold the place, and a RangeError where even the shortest does not fit.
 */
export async function briefPdf(input: BriefInput, fontFiles: BriefFonts): Promise<Uint8Array> {
  const fonts: Fonts = { regular: fontOf(fontFiles.regular), semibold: fontOf(fontFiles.semibold) }
  const measure = measureIn(fonts)
  const { content, page } = fitting(input, fonts, measure)
  const document = documentFor(content, input, fonts)
  const bytes = bytesOf(document)
  const sheet: Page = { document, measure }
  document.addStructure(document.struct('Document', {}, [...page.draw(sheet)]))
  document.end()
  return bytes
}

function fitting(input: BriefInput, fonts: Fonts, measure: Measure): { readonly content: BriefContent; readonly page: BriefPage } {
  for (const limits of BRIEF_LIMITS) {
    const content = printableContent(briefContent(input, limits), fonts.regular)
    const page = briefPage(content, (width, height) => mapBlock(input.file, input.id, content, width, height, measure), measure)
    if (page.excess === 0) return { content, page }
  }
  throw new RangeError(`the brief of ${input.id} does not fit on one page`)
}

/** Same widths as PDFKit sets: it puts words one by one, each with the space after it. */
function measureIn(fonts: Fonts): Measure {
  return (text, { font, size }: TextStyle) => {
    const units = text.split(/(?<=[ \t])/).reduce((sum, word) => sum + advanceOf(fonts[font], word), 0)
    return (units * size) / fonts[font].unitsPerEm
  }
}

const advances = new WeakMap<Font, Map<string, number>>()

/** Width of a word in units of the font; most words of one brief stand in the next one too. */
function advanceOf(font: Font, word: string): number {
  const known = advances.get(font) ?? new Map<string, number>()
  advances.set(font, known)
  const width = known.get(word) ?? font.layout(word).advanceWidth
  known.set(word, width)
  return width
}

function documentFor(content: BriefContent, { release }: BriefInput, fonts: Fonts): PDFKit.PDFDocument {
  const document = new Pdf({
    size: 'A4',
    margin: 0,
    // An empty name keeps PDFKit from loading its own Helvetica.
    font: '',
    pdfVersion: '1.7',
    subset: 'PDF/UA' as PDFKit.Mixins.PDFSubsets,
    tagged: true,
    displayTitle: true,
    lang: content.language === 'es' ? 'es-419' : 'en-GB',
    info: { Title: metadata(content.title), Subject: metadata(content.subject), Author: 'Arraigo', Creator: 'Arraigo', Producer: 'PDFKit', CreationDate: new Date(release.date) },
  })
  // PDFKit takes a font that was read already, which its types do not say.
  for (const name of ['regular', 'semibold'] as const) document.registerFont(name, fonts[name] as unknown as Uint8Array)
  return document
}

/** PDFKit writes these texts into XML as they are. */
function metadata(text: string): string {
  return text.replaceAll('&', '+').replaceAll(/[<>]/g, '')
}

function bytesOf(document: PDFKit.PDFDocument): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    const chunks: Uint8Array[] = []
    document.on('data', (chunk: Uint8Array) => chunks.push(chunk))
    document.on('error', reject)
    document.on('end', () => {
      const bytes = new Uint8Array(chunks.reduce((sum, { length }) => sum + length, 0))
      let at = 0
      for (const chunk of chunks) {
        bytes.set(chunk, at)
        at += chunk.length
      }
      resolve(bytes)
    })
  })
}

const fontsRead = new WeakMap<Uint8Array, Font>()

/** A run of many briefs reads each font once. */
function fontOf(bytes: Uint8Array): Font {
  const known = fontsRead.get(bytes) ?? fontIn(bytes)
  fontsRead.set(bytes, known)
  return known
}

function fontIn(bytes: Uint8Array): Font {
  const font = create(trueTypeOf(bytes) as Buffer)
  if (!('layout' in font)) throw new Error('the font file holds several fonts')
  return font
}

/** Every text of the content in characters the fonts have. */
function printableContent<Content>(content: Content, font: Font): Content {
  if (typeof content === 'string') return printable(content, (codePoint) => font.hasGlyphForCodePoint(codePoint)) as Content
  if (Array.isArray(content)) return content.map((each: unknown) => printableContent(each, font)) as Content
  if (content === null || typeof content !== 'object') return content
  return Object.fromEntries(Object.entries(content).map(([key, value]) => [key, printableContent(value, font)])) as Content
}
