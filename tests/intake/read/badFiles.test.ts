import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { BYTES_OF_FILES } from '../../scripts/gate/checks/badFiles/bytesOfFiles.ts'
import { ROWS_AND_COLUMNS } from '../../scripts/gate/checks/badFiles/rowsAndColumns.ts'
import { tinyFolder } from '../../scripts/gate/checks/tinyFolder.ts'
import { fileOf, saidOf } from './opened.ts'

/** Faults against a description of columns, which a file without one cannot have, and of single cells, which others judge. */
const OF_A_DESCRIPTION = new Set(['no file', 'letters damaged by an encoding', 'no column of a count', 'no column of a dimension', 'a column nobody described', 'a column in other letters'])
/** What a page reads where the gate refuses: it says so of the whole file rather than of its first row. */
const OF_THE_FILE = new Set(['UTF-16 with its mark', 'UTF-16 without a mark', 'UTF-16 big end first'])

describe('a file the gate refuses', () => {
  const files = [...BYTES_OF_FILES, ...ROWS_AND_COLUMNS].filter(({ name }) => !OF_A_DESCRIPTION.has(name))
  it.each(files)('$name: a message at its row', async ({ name, spoil, file, row }) => {
    const folder = await tinyFolder(spoil)
    try {
      const said = await saidOf(fileOf(readFileSync(join(folder.own, file)), 'register.csv'))
      const asked = OF_THE_FILE.has(name) ? null : row
      expect(said.map((one) => one.row), said.map(({ code, en }) => `${code}: ${en}`).join('; ')).toContain(asked)
      for (const one of said) expect([one.es, one.en].every((text) => text.length > 10)).toBe(true)
    } finally {
      folder.dispose()
    }
  })

  it('says nothing of the file without a fault', async () => {
    const folder = await tinyFolder()
    expect(await saidOf(fileOf(readFileSync(join(folder.own, 'raw/register.csv')), 'register.csv'))).toEqual([])
    folder.dispose()
  })
})
