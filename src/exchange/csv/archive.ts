import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { ExchangeError } from '../draft.ts'

/** A thousand programmes have about 20 MB. */
const MOST_BYTES = 60_000_000
/** Time of the entries, so that the same tables give the same archive; the earliest ZIP knows. */
const earliest = () => new Date(1980, 0, 1)

/** Tables as one ZIP archive, the same bytes for the same tables. */
export function packTables(files: ReadonlyMap<string, string>): Uint8Array {
  return zipSync(Object.fromEntries([...files].map(([name, text]) => [name, strToU8(text)])), { level: 9, mtime: earliest() })
}

/**
 * The tables of a ZIP archive, folders taken off their names. Throws an ExchangeError for bytes that are no archive and for one
 * that says it unpacks to more than any set of programmes.
 */
export function unpackTables(bytes: Uint8Array): ReadonlyMap<string, string> {
  let total = 0
  try {
    const files = unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        total += originalSize
        if (total > MOST_BYTES) throw new ExchangeError('El archivo se expande a un tamaño que no se lee', 'The archive expands to a size that is not read')
        return /\.(csv|json)$/i.test(name)
      },
    })
    return new Map(Object.entries(files).map(([name, content]) => [name.split('/').at(-1) ?? name, strFromU8(content)]))
  } catch (error) {
    if (error instanceof ExchangeError) throw error
    throw new ExchangeError('No es un archivo ZIP que se pueda leer', 'Not a ZIP archive that can be read')
  }
}
