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
