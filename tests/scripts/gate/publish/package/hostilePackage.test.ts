import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { strToU8 } from 'fflate'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { SourceProblems } from '../../../../../scripts/catalog/problem.ts'
import { installPublication, recover } from '../../../../../scripts/gate/publish/package/installPublication.ts'
import { openPublication } from '../../../../../scripts/gate/publish/package/openPublication.ts'
import { publishPackage } from '../../../../../scripts/gate/publish/package/publishPackage.ts'
import { publicationPackage, zipOf } from '../../../../../src/intake/package/publicationPackage.ts'
import { peopleRequest, rateRequest } from '../../../../intake/package/ownTables.ts'
import { changed, type PackageFolder, packageFolder } from './packageFolder.ts'

let folder: PackageFolder
let before: Record<string, string>
beforeEach(() => {
  folder = packageFolder()
  before = folder.snapshot()
})
afterEach(() => folder.dispose())

/** What is told of an archive that is refused; nothing may have been written then. */
async function refusal(archive: ReadonlyMap<string, Uint8Array> | Uint8Array): Promise<string> {
  const file = folder.archive(archive)
  const error: unknown = await publishPackage({ dataFolder: folder.dataFolder, file, replace: true, processes: 0 }).then(() => null, (reason: unknown) => reason)
  expect(error).toBeInstanceOf(SourceProblems)
  expect(folder.snapshot()).toEqual(before)
  const { problems } = error as SourceProblems
  for (const { message } of problems) for (const words of [message.es, message.en]) expect(words).not.toBe('')
  return (error as SourceProblems).message
}
const withFile = (name: string, content: Uint8Array = strToU8('a,b\n')) => new Map([...publicationPackage(rateRequest()), [name, content]])
const RATE = 'datasets/tasa-piloto'
const PEOPLE = 'datasets/atenciones-piloto'

describe('an archive that no page has made', () => {
  it.each(['../../escape.csv', '/etc/passwd', 'datasets/tasa-piloto/../../x.json', 'C:/x.csv', 'datasets\\tasa-piloto\\x.csv'])('with the name %s leaves no folder', async (name) => {
    expect(await refusal(withFile(name))).toContain('the name leaves the folder')
  })

  it.each(['readme.txt', `${RATE}/raw/otra.csv`, `${RATE}/tables/manifest.json`, 'indicators/a/b.json', '__PROTO__', 'datasets/tasa-piloto/datapackage.json.bak'])('with the file %s is not taken', async (name) => {
    const zipped = Buffer.from(zipOf(withFile(name, strToU8('x')))).toString('latin1')
    // The library that zips cannot write this name; whoever wants to can.
    const bytes = Buffer.from(zipped.replaceAll('__PROTO__', '__proto__'), 'latin1')
    expect(await refusal(new Uint8Array(bytes))).toContain('a package has no such file')
  })

  it('that unpacks to more than a package has is refused by what it really holds', async () => {
    const bomb = zipOf(withFile(`${RATE}/checks.json`, new Uint8Array(6_000_000).fill(32)))
    expect(bomb.length).toBeLessThan(100_000)
    expect(await refusal(bomb)).toContain('unpacks to more')
    // Whatever size an entry says it has: bytes 22 to 25 of its header, and the same in the directory.
    for (let at = 0; at < bomb.length - 4; at += 1) {
      const signature = [...bomb.subarray(at, at + 4)].join(' ')
      if (signature === '80 75 3 4') bomb.set([10, 0, 0, 0], at + 22)
      if (signature === '80 75 1 2') bomb.set([10, 0, 0, 0], at + 24)
    }
    expect(await refusal(bomb)).toContain('unpacks to more')
    const file = folder.archive(publicationPackage(rateRequest()))
    expect(() => openPublication(file, { all: 2000, json: 4_000_000 })).toThrow('unpacks to more')
  })

  it('that holds another archive, or a file of another kind, is refused', async () => {
    const inner = zipOf(new Map([['x.csv', strToU8('x')]]))
    expect(await refusal(withFile(`${RATE}/sources.csv`, inner))).toContain('it is no text')
    expect(await refusal(withFile(`${RATE}/sources.csv`, new Uint8Array([0x1f, 0x8b, 8, 0])))).toContain('it is no text')
  })

  it('that is none, or only the beginning of one, is refused', async () => {
    expect(await refusal(strToU8('PK, but no archive'))).toContain('not a whole ZIP')
    const whole = zipOf(publicationPackage(rateRequest()))
    expect(await refusal(whole.slice(0, whole.length / 2))).toContain('not a whole ZIP')
    expect(await refusal(new Uint8Array(0))).toContain('not a whole ZIP')
  })

  it('with two datasets, or without one of the files, is refused', async () => {
    expect(await refusal(new Map([...publicationPackage(rateRequest()), ...publicationPackage(peopleRequest())]))).toContain('here are 2')
    expect(await refusal(changed(rateRequest(), `${RATE}/sources.csv`, null))).toContain('the file is missing')
    expect(await refusal(changed(peopleRequest(), `${PEOPLE}/protection.json`, null))).toContain('it does not go with')
  })
})

describe('a package somebody has changed', () => {
  it.each([
    ['a rule that hides less', 'protection.json', '"threshold": 5', '"threshold": 2', 'cannot be below 5'],
    ['raw counts published as they are', 'protection.json', '"open": [', '"open": ["counts",', 'reports alone is published'],
    ['another method', 'protection.json', '"suppression"', '"rounding"', 'must be suppression'],
    ['a file elsewhere', 'datapackage.json', '"raw/counts.csv"', '"raw/../../../x.csv"', 'must be counts, reports and sources'],
    ['another table', 'datapackage.json', '"table": "atenciones-piloto"', '"table": "context"', 'must be atenciones-piloto'],
    ['an unknown rule', 'protection.json', '"loss"', '"lost"', 'does not fit the schema'],
    ['broken JSON', 'checks.json', '{', '{,', 'not valid JSON'],
    ['a formula', 'datapackage.json', '"es": "Piloto"', '"es": "=1+1"', 'begins like a formula'],
  ])('by %s', async (_, file, from, to, told) => {
    expect(await refusal(changed(peopleRequest(), `${PEOPLE}/${file}`, (text) => text.replace(from, to)))).toContain(told)
  })

  it.each([
    ['people without the gate', 'datapackage.json', '"unit": "per-1000"', '"unit": "persons"', 'go through the gate'],
    ['a column of free text', 'observations.csv', ',source_id', ',source_id,note', 'the columns are not'],
    ['a formula among the sources', 'sources.csv', 'Oficina', '=Oficina', 'begins like a formula'],
    ['a record of another kind', 'mapping.json', '"published"', '"gated"', 'is not of'],
  ])('by %s', async (_, file, from, to, told) => {
    expect(await refusal(changed(rateRequest(), `${RATE}/${file}`, (text) => text.replace(from, to)))).toContain(told)
  })

  it('by an indicator that reads another table, or has the name of one there is', async () => {
    const name = 'indicators/tasa-piloto-tasa.json'
    expect(await refusal(changed(rateRequest(), name, (text) => text.replace('"table": "tasa-piloto"', '"table": "context"')))).toContain('must be tasa-piloto')
    writeFileSync(join(folder.dataFolder, name), '{}')
    before = folder.snapshot()
    expect(await refusal(publicationPackage(rateRequest()))).toContain('there is an indicator of this name')
  })
})

describe('a package with the name of a dataset there is', () => {
  it('never takes its place, even when asked to, nor its table', async () => {
    expect(await refusal(publicationPackage(rateRequest({ id: 'context' })))).toContain('it came of no package')
    mkdirSync(join(folder.dataFolder, 'datasets/otro'))
    writeFileSync(join(folder.dataFolder, 'datasets/otro/datapackage.json'), JSON.stringify({ kind: 'synthetic', tables: ['tasa-piloto'] }))
    before = folder.snapshot()
    expect(await refusal(publicationPackage(rateRequest()))).toContain('already one of the dataset otro')
  })
})

describe('a run that is killed', () => {
  it('is undone by the next one, whatever it had replaced', () => {
    const publication = openPublication(folder.archive(publicationPackage(rateRequest())))
    installPublication(folder.dataFolder, publication, [])
    expect(folder.snapshot()).not.toEqual(before)
    recover(folder.dataFolder)
    expect(folder.snapshot()).toEqual(before)

    installPublication(folder.dataFolder, publication, []).settle()
    const settled = folder.snapshot()
    recover(folder.dataFolder)
    expect(folder.snapshot()).toEqual(settled)
    const other = { ...publication, indicators: new Map([['tasa-piloto-otra', strToU8('{}')]]), files: new Map([['datapackage.json', strToU8('{}')]]) }
    installPublication(folder.dataFolder, other, ['tasa-piloto-tasa'])
    expect(Object.keys(folder.snapshot())).toContain('/indicators/tasa-piloto-otra.json')
    recover(folder.dataFolder)
    expect(folder.snapshot()).toEqual(settled)
  })
})
