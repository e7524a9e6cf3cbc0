import { beforeAll, describe, expect, it } from 'vitest'
import { validateXML } from 'xmllint-wasm'
import { checkStructure } from '../../../src/exchange/iati/rules/checkStructure.ts'
import { problemList } from '../../../src/exchange/iati/rules/problem.ts'
import { readXml } from '../../../src/exchange/xml/readXml.ts'
import { GENERATED, iatiOf, OPEN } from '../openProgrammes.ts'
import { schemaOfStructure, XML_SCHEMA } from './schemaOfStructure.ts'

const FILE = iatiOf(OPEN.filter(({ id }) => id === 'perspectivas'))
type Change = readonly [name: string, from: RegExp, to: string]

const REFUSED: readonly Change[] = [
  ['an element too early', /(<sector[\s\S]*?<\/sector>)/, '<activity-status code="2"/>$1'],
  ['one missing', /<title>[\s\S]*?<\/title>/, ''],
  ['one twice', /<activity-status code="2"\/>/, '$&$&'],
  ['one in the wrong parent', /<location-class code="1"\/>/, '<budget/>'],
  ['an own element in the middle', /<activity-status /, '<arraigo:mood/><activity-status '],
  ['an own attribute where none may be', /<actual value/, '<actual arraigo:mood="1" value'],
  ['an own attribute on a simple element', /<pos>/, '<pos arraigo:mood="1">'],
  ['an attribute that is missing', / srsName="[^"]*"/, ''],
  ['an attribute nobody knows', /<point /, '<point mood="1" '],
  ['a date that is none', /iso-date="2027-12-31"/, 'iso-date="2027-02-30"'],
  ['a truth that is none', /secondary-reporter="1"/, 'secondary-reporter="yes"'],
  ['a level that is none', /level="0"/, 'level="-1"'],
  ['text where none may be', /<activity-status code="2"\/>/, '<activity-status code="2">running</activity-status>'],
  ['an element in a text', /<pos>[^<]*<\/pos>/, '<pos><narrative>1</narrative></pos>'],
]
const TAKEN: readonly Change[] = [
  ['a contact', /(<activity-date type="3"[\s\S]*?<\/activity-date>)/, '$1<contact-info type="1"><organisation><narrative>A</narrative></organisation><email>a@example.org</email><website>https://example.org</website></contact-info>'],
  ['a transaction', /\n {4}<document-link /, '<transaction><transaction-type code="3"/><transaction-date iso-date="2024-01-01"/><value value-date="2024-01-01">5.5</value><receiver-org receiver-activity-id="A-1"/><aid-type code="A01"/></transaction>$&'],
  ['conditions and an old field', /\n {4}<result /, '<legacy-data name="a" value="b"/><conditions attached="1"><condition type="1"><narrative>A</narrative></condition></conditions>$&'],
  ['a baseline', /<period arraigo:period/, '<baseline year="2022" value="0"><comment><narrative>A</narrative></comment></baseline>$&'],
  ['own elements at the end of a place', /<\/location>/, '<arraigo:mood/></location>'],
  ['a foreign attribute', /<iati-activity /, '<iati-activity xmlns:q="urn:q" q:a="1" '],
  ['a date with a zone', /iso-date="2027-12-31"/, 'iso-date="2027-12-31Z"'],
]

const changed = ([, from, to]: Change) => FILE.replace(from, to)
const TEXTS = [iatiOf(OPEN), iatiOf(GENERATED), ...REFUSED.map(changed), ...TAKEN.map(changed)]

/** Files, by their position in TEXTS, that libxml2 finds something in: all in one run, since starting it takes longest. */
const refused = new Set<number>()
beforeAll(async () => {
  const { errors } = await validateXML({
    xml: TEXTS.map((contents, index) => ({ fileName: `${index}.xml`, contents })),
    schema: [{ fileName: 'schema.xsd', contents: schemaOfStructure() }],
    preload: [{ fileName: 'xml.xsd', contents: XML_SCHEMA }],
  })
  for (const { loc, rawMessage } of errors) refused.add(Number.parseInt(loc?.fileName ?? rawMessage, 10))
}, 60_000)

function weFind(text: string): string[] {
  const { problems, tell } = problemList()
  checkStructure(readXml(text), 'iati-activities', 'iati-activities', ['iati-activities'], tell)
  return problems.filter(({ source }) => !source.startsWith('codelist')).map(({ path }) => path)
}

describe('our checker and libxml2 with the same rules', () => {
  it('find nothing in what we write', () => {
    expect([refused.has(0), refused.has(1)]).toEqual([false, false])
    expect([weFind(TEXTS[0] ?? ''), weFind(TEXTS[1] ?? '')]).toEqual([[], []])
  })

  it.each(REFUSED.map((change, index) => [change[0], index, change] as const))('both refuse %s', (_, index, change) => {
    expect(changed(change)).not.toBe(FILE)
    expect(weFind(changed(change))).not.toEqual([])
    expect(refused.has(2 + index)).toBe(true)
  })

  it.each(TAKEN.map((change, index) => [change[0], index, change] as const))('both take %s', (_, index, change) => {
    expect(changed(change)).not.toBe(FILE)
    expect(weFind(changed(change))).toEqual([])
    expect(refused.has(2 + REFUSED.length + index)).toBe(false)
  })
})
