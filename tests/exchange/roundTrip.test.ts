import { describe, expect, it } from 'vitest'
import { packTables, unpackTables } from '../../src/exchange/csv/archive.ts'
import { readCsv } from '../../src/exchange/csv/readCsv.ts'
import { writeCsv } from '../../src/exchange/csv/writeCsv.ts'
import { completeProgramme } from '../../src/exchange/completeProgramme.ts'
import { readIati } from '../../src/exchange/iati/readIati.ts'
import { GENERATED, iatiOf, OPEN } from './openProgrammes.ts'

describe.each([
  ['the programmes of the project', OPEN],
  ['programmes with odd texts', GENERATED],
])('%s', (_, programmes) => {
  it('come back from IATI as they were, and nothing is left over', () => {
    const { programmes: read, notes } = readIati(iatiOf(programmes))
    expect(notes).toEqual([])
    expect(read).toEqual(programmes)
    expect(read.map((each) => completeProgramme(each).missing)).toEqual(programmes.map(() => []))
  })

  it('come back from tables as they were, packed and not', () => {
    const files = writeCsv(programmes)
    expect(readCsv(files)).toEqual({ programmes, notes: [] })
    expect(readCsv(unpackTables(packTables(files)))).toEqual({ programmes, notes: [] })
  })

  it('give the same bytes again', () => {
    expect(iatiOf(programmes)).toBe(iatiOf(programmes))
    expect(packTables(writeCsv(programmes))).toEqual(packTables(writeCsv(programmes)))
  })
})

it('is not one programme repeated: there are three published ones and a synthetic one', () => {
  expect(OPEN.map(({ id, kind }) => `${id} ${kind}`)).toEqual(['ejemplo synthetic', 'nuevas-oportunidades published', 'perspectivas published', 'pire published'])
})

it('says in the title of an IATI activity that it is synthetic', () => {
  const titles = [...iatiOf(OPEN).matchAll(/<title>\s*<narrative xml:lang="es">([^<]*)/g)].map(([, title]) => title)
  expect(titles.filter((title) => title?.startsWith('DATOS SINTÉTICOS: '))).toHaveLength(1)
})
