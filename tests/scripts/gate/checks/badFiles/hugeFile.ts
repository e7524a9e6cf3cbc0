import { once } from 'node:events'
import { createWriteStream, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type BadFile, REGISTER } from './badFile.ts'

/** The register has 240 rows of 43 bytes; so often they come to a little more than 300 MB. */
const COPIES = 600
const BLOCKS = 51

/** 300 MB of the same rows again and again, the last one cut off; written as a stream into the folder, which the caller removes. */
export const HUGE_FILE: BadFile = {
  name: '300 MB with a last row cut off',
  async spoil(folder) {
    const text = readFileSync(join(folder, REGISTER), 'utf8')
    const rows = text.slice(text.indexOf('\n') + 1)
    const block = rows.repeat(COPIES)
    const file = createWriteStream(join(folder, REGISTER))
    file.write(text.slice(0, text.indexOf('\n') + 1))
    for (let written = 0; written < BLOCKS; written += 1) if (!file.write(block)) await once(file, 'drain')
    file.end('GT0101,2024-Q1,all')
    await once(file, 'finish')
  },
  file: REGISTER,
  row: 1 + 240 * COPIES * BLOCKS + 1,
  field: 'service',
  es: 'está cortada (3/9 celdas)',
  en: 'is cut off (3/9 cells)',
}
