import { describe, expect, it } from 'vitest'
import { completeProgramme } from '../../../src/exchange/completeProgramme.ts'
import { readIati } from '../../../src/exchange/iati/readIati.ts'
import { iatiOf } from '../openProgrammes.ts'

// Written for this test in the ways files of other publishers differ: prefixes, comments, CDATA, one language, gaps, 2.02.
const FOREIGN = `<?xml version="1.0"?>
<!-- exported by somebody -->
<iati-activities version="2.02" xmlns:x="http://example.org/own" generated-datetime="2026-05-01T10:00:00Z">
  <iati-activity xml:lang="en" default-currency="EUR" last-updated-datetime="2026-04-30T00:00:00Z" x:internal="42">
    <iati-identifier>
      XX-AGENCY-1234-P7
    </iati-identifier>
    <reporting-org ref="XX-AGENCY-1234" type="10"><narrative>Agency</narrative></reporting-org>
    <title><narrative><![CDATA[Return & reintegration <pilot>]]></narrative><narrative xml:lang="fr">Retour</narrative></title>
    <description><narrative>First line
second line</narrative></description>
    <participating-org role="1" type="10" ref="XX-AGENCY-1234"><narrative>Agency</narrative></participating-org>
    <participating-org role="4"><narrative>Local office</narrative></participating-org>
    <activity-status code="2"/>
    <activity-date type="2" iso-date="2024-03-01"/>
    <activity-date type="3" iso-date="2026-09-30"/>
    <recipient-country code="HN" percentage="60"/>
    <recipient-country code="GT" percentage="40"/>
    <location ref="L1">
      <name><narrative>Danlí</narrative></name>
      <point srsName="http://www.opengis.net/def/crs/EPSG/0/4326"><pos>14.03 -86.57</pos></point>
      <exactness code="2"/>
    </location>
    <sector vocabulary="1" code="15190" percentage="100"/>
    <budget type="1" status="2"><period-start iso-date="2024-03-01"/><period-end iso-date="2025-02-28"/><value value-date="2024-03-01">250000</value></budget>
    <result type="1" aggregation-status="false">
      <title><narrative>Certified</narrative></title>
      <indicator measure="1"><title><narrative>People certified</narrative></title>
        <period><period-start iso-date="2024-03-01"/><period-end iso-date="2024-12-31"/><target value="120"/><actual value="81"/></period>
      </indicator>
    </result>
    <x:note>kept elsewhere</x:note>
  </iati-activity>
</iati-activities>`

describe('a file written by others', () => {
  const { programmes, notes } = readIati(FOREIGN)
  const [programme] = programmes

  it('is read as far as it tells a programme', () => {
    expect(programmes).toHaveLength(1)
    expect(programme).toMatchObject({ title: { en: 'Return & reintegration <pilot>' }, status: 'implementation', countries: ['HND', 'GTM'], period: { start: '2024', end: '2026' } })
    expect(programme?.funders).toEqual(['Agency'])
    expect(programme?.implementers).toEqual(['Local office'])
    expect(programme?.places).toMatchObject([{ name: 'Danlí', latitude: 14.03, longitude: -86.57, territoryId: null }])
    expect(programme?.targets).toMatchObject([{ value: 120 }])
    expect(programme?.results).toMatchObject([{ value: 81 }])
    expect(programme?.budget).toMatchObject([{ value: 250_000, unit: 'eur' }])
  })

  it('says what was not taken over, and what a programme still lacks', () => {
    expect(notes.length).toBeGreaterThan(0)
    for (const { where, message } of notes) expect([where.length > 0, message.es.length > 0, message.en.length > 0]).toEqual([true, true, true])
    const { programme: whole, missing } = completeProgramme(programme ?? expect.fail())
    expect(whole).toBeNull()
    expect(missing.map(({ where }) => where)).toContain(`${programme?.id}: places.0.territoryId`)
  })

  it('gives the same programme when written by us and read again', () => {
    expect(readIati(iatiOf(programmes)).programmes).toEqual(programmes)
  })
})

it('counts what was left over together, in a time that grows with the file and not with its square', () => {
  const transactions = '<transaction><value>1</value></transaction>'.repeat(20_000)
  const begun = performance.now()
  const { notes } = readIati(`<iati-activities version="2.03"><iati-activity>${transactions}</iati-activity></iati-activities>`)
  expect(notes.find(({ where }) => where.endsWith('/transaction'))?.message.en).toBe('not taken over: “1” and 19999 more')
  expect(performance.now() - begun).toBeLessThan(5_000)
})

it('reads a file before 2.01, texts in the elements themselves, and says it is one', () => {
  const old = '<iati-activities version="1.05"><iati-activity><iati-identifier>A-1</iati-identifier><title xml:lang="es">Viejo</title><activity-status code="3">x</activity-status><result type="1"><title>R</title><indicator measure="2"><title xml:lang="en">Share</title><period><period-start iso-date="2020-01-01"/><period-end iso-date="2020-12-31"/><target value="50"/><actual value="25"><dimension name="sex" value="f"/></actual><actual value="-1"/></period></indicator></result></iati-activity></iati-activities>'
  const { programmes, notes } = readIati(old)
  expect(programmes).toMatchObject([
    {
      title: { es: 'Viejo', en: 'Viejo' },
      status: 'completed',
      period: { start: null, end: null },
      targets: [{ value: 0.5, unit: 'percent', period: '2020', measuredBy: [] }],
      results: [{ label: { en: 'Share (sex: f)' }, value: 0.25 }],
    },
  ])
  const told = notes.map(({ where, message }) => `${where}: ${message.en}`).join('\n')
  for (const wanted of ['version “1.05”', 'the code 3', 'period/actual: not taken over: “value=-1”', 'language “es” alone']) expect(told).toContain(wanted)
  expect(readIati(iatiOf(programmes)).programmes).toEqual(programmes)
})
