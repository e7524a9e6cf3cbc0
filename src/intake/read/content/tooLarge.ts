import { IntakeError } from '../../intake-error.ts'

const MEGABYTE = 1024 * 1024
/** Largest workbook or XML file, which must be held in memory as a whole. */
export const LARGEST_HELD = 300 * MEGABYTE
/** Largest file of shapes. */
export const LARGEST_SHAPES = 200 * MEGABYTE

/** Throws an IntakeError for a file that cannot be held in memory, and says what to do instead. */
export function refuseTooLarge(bytes: number, most: number, advice: { readonly es: string; readonly en: string }): void {
  if (bytes <= most) return
  const limit = Math.round(most / MEGABYTE)
  throw new IntakeError(
    'too-large',
    `el archivo tiene ${Math.ceil(bytes / MEGABYTE)} MB; de este formato se leen hasta ${limit} MB: ${advice.es}`,
    `the file has ${Math.ceil(bytes / MEGABYTE)} MB; of this format up to ${limit} MB are read: ${advice.en}`,
  )
}

export const SAVE_AS_CSV = { es: 'guarde la hoja como CSV UTF-8, que se lee por partes', en: 'save the sheet as CSV UTF-8, which is read piece by piece' }
export const SIMPLIFY = { es: 'simplifique las formas o divida el archivo', en: 'simplify the shapes or split the file' }
