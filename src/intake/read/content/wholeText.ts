import { IntakeError } from '../../intake-error.ts'

/** The whole text of a file: UTF-8, or UTF-16 with its mark. Throws an IntakeError for bytes that are neither. */
export async function wholeText(file: Blob): Promise<string> {
  const bytes = new Uint8Array(await file.arrayBuffer())
  const mark = `${bytes[0]},${bytes[1]}`
  const encoding = mark === '255,254' ? 'utf-16le' : mark === '254,255' ? 'utf-16be' : 'utf-8'
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch (error) {
    throw new IntakeError('encoding', 'el archivo no está en UTF-8; guárdelo en UTF-8', 'the file is not UTF-8; save it as UTF-8', { cause: error })
  }
}
