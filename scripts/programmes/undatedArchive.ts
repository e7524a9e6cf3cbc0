// The same packer the workbook was written with; that one offers no way to date its entries.
import { unzipSync, zipSync } from 'fflate'

/** The earliest time ZIP knows, by the clock on the wall as ZIP has it: the same bytes in every time zone. */
const earliest = () => new Date(1980, 0, 1)

/** An archive, such as a workbook, with the time of writing taken out of every entry: same content, same bytes. Throws for bytes that are no ZIP. */
export function undatedArchive(bytes: Uint8Array): Uint8Array {
  return zipSync(unzipSync(bytes), { level: 9, mtime: earliest() })
}
