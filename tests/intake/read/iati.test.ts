import { describe, expect, it } from 'vitest'
import { fileOf, saidOf, wholeTable } from './opened.ts'

const activity = (results: string) => `<?xml version="1.0"?><!-- made by hand --><iati-activities version="2.03"><iati-activity xml:lang="es">
<iati-identifier>XX-1</iati-identifier><reporting-org ref="XX" type="21"><narrative>Organización</narrative></reporting-org>
<title><narrative>Retorno digno</narrative></title><activity-status code="2"/>
<activity-date type="1" iso-date="2024-01-01"/><activity-date type="3" iso-date="2025-12-31"/>
<location ref="GT0101"><location-id vocabulary="G1" code="3598132"/><name><narrative>Guatemala</narrative></name><administrative vocabulary="G1" level="2" code="GT0101"/><point><pos>14.6 -90.5</pos></point></location>
<location><name><narrative>Otro lugar</narrative></name><point><pos>14.9 -90.1</pos></point></location>${results}</iati-activity></iati-activities>`

const RESULTS = `<result type="1"><title><narrative>Personas capacitadas</narrative></title><indicator measure="1"><title><narrative>Personas capacitadas</narrative></title>
<period><period-start iso-date="2024-01-01"/><period-end iso-date="2024-12-31"/><target value="300"/><actual value="250"/></period></indicator></result>`

describe('a file of IATI activities', () => {
  it('gives a row for each programme and place, with code and point', async () => {
    const { file, rows, findings } = await wholeTable(fileOf(activity(RESULTS), 'iati.csv'))
    expect([file.format, file.template?.id, file.about.title]).toEqual(['iati', 'iati', 'Retorno digno'])
    expect(file.tables[0]!.columns.slice(0, 8)).toEqual(['programme', 'title', 'place', 'territory', 'longitude', 'latitude', 'period_start', 'period_end'])
    expect(rows.map((cells) => cells.slice(1, 6))).toEqual([
      ['Retorno digno', 'Guatemala', 'GT0101', '-90.5', '14.6'],
      ['Retorno digno', 'Otro lugar', '', '-90.1', '14.9'],
    ])
    expect(findings.map(({ code }) => code)).toContain('iati-untied')
  })

  it('gives a column to each result that is told of a place, and a row to each of its periods', async () => {
    const tied = RESULTS.replace('<target value="300"/><actual value="250"/>', '<target value="300"><location ref="GT0101"/></target><actual value="250"><location ref="GT0101"/></actual>')
    const { file, rows, findings } = await wholeTable(fileOf(activity(tied)))
    expect(file.tables[0]!.columns.slice(8)).toEqual(['Personas capacitadas', 'Personas capacitadas (meta)'])
    expect(rows.map((cells) => [cells[3], ...cells.slice(6)])).toEqual([
      ['GT0101', '2024', '2024', '250', '300'],
      ['', expect.any(String), expect.any(String), '', ''],
    ])
    expect(findings.map(({ code }) => code)).not.toContain('iati-untied')
  })

  it('is refused with entities, and other XML is no table', async () => {
    expect((await saidOf(fileOf(activity('').replace('<iati-activities', '<!DOCTYPE x [<!ENTITY a "b">]><iati-activities')))).map(({ code }) => code)).toEqual(['not-a-table'])
    expect((await saidOf(fileOf('<?xml version="1.0"?><rss><a/></rss>'))).map(({ code }) => code)).toEqual(['not-a-table'])
  })
})
