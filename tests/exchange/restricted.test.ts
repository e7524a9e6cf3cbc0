import { unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { openProgramme } from '../../src/catalog/openProgramme.ts'
import type { ProgrammeDefinition } from '../../src/catalog/programme.ts'
import { packTables } from '../../src/exchange/csv/archive.ts'
import { writeCsv } from '../../src/exchange/csv/writeCsv.ts'
import { writeHxl } from '../../src/exchange/hxl/writeHxl.ts'
import { kfwWorkbook } from '../../src/exchange/kfw/kfwWorkbook.ts'
import { kfwCsv } from '../../src/exchange/kfw/writeKfw.ts'
import { iatiOf, OPEN, territoryOf } from './openProgrammes.ts'

const SECRET = { name: 'Casa Secreta del Test', longitude: -86.1234567, latitude: 14.7654321 }
const base = OPEN.find(({ id }) => id === 'perspectivas') ?? expect.fail()
const [place] = base.places
const closed: ProgrammeDefinition = {
  ...base,
  places: [...base.places, { ...(place ?? expect.fail()), ...SECRET, publishedName: SECRET.name, publishedLongitude: SECRET.longitude, publishedLatitude: SECRET.latitude, territoryId: 'HN0704', exactness: 'exact', publishing: 'restricted' }],
}

async function writtenTexts(programme: ProgrammeDefinition): Promise<string> {
  const packed = [new Uint8Array(await (await kfwWorkbook([programme], 'es')).arrayBuffer()), packTables(writeCsv([programme]))]
  const unpacked = packed.flatMap((bytes) => Object.entries(unzipSync(bytes)).map(([name, content]) => `${name} ${new TextDecoder().decode(content)}`))
  return [iatiOf([programme]), kfwCsv([programme], 'en'), writeHxl([programme], territoryOf), ...writeCsv([programme]).values(), ...unpacked].join('\n')
}

describe('a restricted place', () => {
  it('is in no file of any format, unpacked too', async () => {
    const text = await writtenTexts(openProgramme(closed, () => [0, 0]))
    expect(text).toContain('Zacatecoluca')
    for (const secret of [SECRET.name, '86.1234567', '14.7654321']) expect(text).not.toContain(secret)
  })

  it('stops every writer that is given it all the same, without naming it', async () => {
    const refused = expect.objectContaining({ name: 'ExchangeError', message: expect.not.stringContaining(SECRET.name) })
    expect(() => iatiOf([closed])).toThrow(refused)
    expect(() => writeCsv([closed])).toThrow(refused)
    expect(() => writeHxl([closed], territoryOf)).toThrow(refused)
    expect(() => kfwCsv([closed], 'en')).toThrow(refused)
    await expect(kfwWorkbook([closed], 'en')).rejects.toThrow(refused)
  })
})
