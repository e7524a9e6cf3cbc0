import Papa from 'papaparse'
import { describe, expect, it } from 'vitest'
import { savedName, placeFileOf } from '../../../../src/views/place/tools/placeFiles.ts'
import { PlaceTools } from '../../../../src/views/place/tools/PlaceTools.tsx'
import { ReportForm } from '../../../../src/views/place/tools/ReportForm.tsx'
import { SaveFigure } from '../../../../src/views/place/tools/SaveFigure.tsx'
import { CONTEXT, EXAMPLE_FILE } from '../../../place/export/exampleFile.ts'
import { htmlOf, textOf } from '../../../ui/controls/screen.tsx'

const { release, address } = CONTEXT
const input = { file: EXAMPLE_FILE, id: 'HN0703', language: 'es', release, address } as const

describe('the tools of a place', () => {
  it('offer brief, tables, map and what keeps the place, in this order, in both languages', () => {
    const html = htmlOf(<PlaceTools {...input} offline={<p>sin conexión</p>} />)
    const order = ['Informe de una página (PDF)', 'Tabla (CSV)', 'Excel (XLSX)', 'Mapa (GeoJSON)', 'sin conexión', 'Avisar de un error'].map((part) => textOf(html).indexOf(part))
    expect(order).toEqual(order.toSorted((one, other) => one - other))
    expect(order[0]).toBeGreaterThan(-1)
    expect(textOf(htmlOf(<PlaceTools {...input} language="en" offline={null} />))).toContain('One-page brief (PDF)')
  })

  it('name files by place and language', () => {
    expect(savedName('brief', input)).toBe('HN0703-danli-es.pdf')
    expect(savedName('xlsx', { ...input, id: 'HN07', language: 'en' })).toBe('HN07-el-paraiso-en.xlsx')
    expect(savedName('geojson', input)).toBe('HN0703-danli.geojson')
  })

  it('make the files that are asked for, with the release in them', async () => {
    const made = new Date('2026-10-02T23:30:00Z')
    const csv = await placeFileOf('csv', input, made)
    // The text of a Blob leaves the mark at its beginning out; its bytes have it.
    expect([...new Uint8Array(await csv.arrayBuffer()).slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf])
    expect(Papa.parse(await csv.text()).data.length).toBeGreaterThan(20)
    const shape = JSON.parse(await (await placeFileOf('geojson', input, made)).text())
    expect(shape.properties.release).toBe(release.id)
    expect((await placeFileOf('xlsx', input, made)).size).toBeGreaterThan(2000)
  })
})

describe('the form for an error', () => {
  it('stands with every figure in its section, its message ready to be copied or opened in mail without a recipient', () => {
    const html = htmlOf(<ReportForm {...input} release={release.id} />)
    expect(html).toContain('<optgroup label="Cifras principales"')
    expect(html).toMatch(/href="mailto:\?subject=/)
    for (const part of ['La página en general', 'Copiar el mensaje', 'Esta página no envía nada', 'Danlí, El Paraíso, Honduras (HN0703)', release.id]) expect(textOf(html)).toContain(part)
  })
})

describe('the button that saves a figure', () => {
  it('says what it saves and offers both kinds, before there is a drawing', () => {
    const html = htmlOf(<SaveFigure svg={() => null} title="Evolución" legend={[]} source="INE" synthetic={false} name="HN0703-trend" language="es" />)
    expect(html).toContain('<summary')
    for (const part of ['Guardar el gráfico: Evolución', 'Imagen (PNG)', 'Dibujo (SVG)']) expect(textOf(html)).toContain(part)
  })
})
