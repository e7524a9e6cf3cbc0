import { getDocumentProxy, getMeta } from 'unpdf'
import { describe, expect, test } from 'vitest'
import { briefContent } from '../../src/brief/briefContent.ts'
import { makeBrief } from '../../src/brief/makeBrief.ts'
import { placeFileName } from '../../src/place/placeFileName.ts'
import type { PlaceFile } from '../../src/place/place-file.ts'
import { longFile } from './longPlace.ts'
import { boxesOf, FONTS, plain, rolesOf, tagsOf, textOf } from './readPdf.ts'
import { sampleFile } from './samplePlace.ts'

const RELEASE = { id: '77573200f3', date: '2026-09-30' }
const LARGEST = 150_000

function inputOf(id: string, language: 'es' | 'en' = 'es', file: PlaceFile = sampleFile()) {
  return { file, id, language, release: RELEASE, link: `https://example.org/arraigo/${language}/${id}.html` }
}
function made(...args: Parameters<typeof inputOf>): Promise<Uint8Array> {
  return makeBrief({ ...inputOf(...args), fonts: FONTS })
}

describe.each(['HN0703', 'HN0704', 'HN0705'])('the brief of %s', (id) => {
  test.each(['es', 'en'] as const)('prints every text of its content as text (%s)', async (language) => {
    const content = briefContent(inputOf(id, language))
    const text = await textOf(await made(id, language))
    const { gap, figures, outcomes, services, people, sources, unknown } = content
    const expected = [
      content.place,
      content.kind,
      content.dated,
      gap.total,
      ...gap.services.entries,
      ...gap.cautions,
      figures.comparison,
      ...[...figures.rows, ...outcomes.rows.entries].flatMap((row) => [row.title, row.value, row.interval, row.counts, row.last]),
      ...[...services.away.entries, ...services.unknown].flatMap(({ lead, services: names }) => `${lead} ${names}`),
      ...people.lines.entries.flatMap(({ title, value }) => `${title}: ${value}`),
      ...sources.lines.entries,
      unknown.line,
      content.link?.address ?? '',
    ]
    for (const each of expected) expect(text).toContain(plain(each))
  })

  test('is one small page with embedded fonts', async () => {
    const bytes = await made(id)
    const document = await getDocumentProxy(bytes.slice())
    expect(document.numPages).toBe(1)
    expect(bytes.length).toBeLessThan(LARGEST)
    const source = Buffer.from(bytes).toString('latin1')
    expect(source.match(/\/FontFile2/g)).toHaveLength(2)
    expect(source).not.toContain('/Helvetica')
  })
})

describe('a brief', () => {
  test('is tagged in the order of reading: headings, lists, tables, and figures with a text', async () => {
    const bytes = await made('HN0703')
    const tree = await tagsOf(bytes)
    const roles = rolesOf(tree)
    expect(roles.filter((role) => role === 'H1')).toHaveLength(1)
    expect(roles.filter((role) => role === 'H2')).toHaveLength(6)
    expect(roles.filter((role) => role === 'Table')).toHaveLength(2)
    // 6 key figures and 4 outcomes with a row of headings each; five cells a row, the first a heading.
    expect(roles.filter((role) => role === 'TR')).toHaveLength(12)
    expect(roles.filter((role) => role === 'TH')).toHaveLength(20)
    // Seven cells say nothing; the reader of this test passes them over, but they are there, so that columns hold.
    expect(roles.filter((role) => role === 'TD')).toHaveLength(33)
    expect(Buffer.from(bytes).toString('latin1').match(/\/S \/TD\b/g)).toHaveLength(40)
    expect(roles.filter((role) => role === 'L').length).toBeGreaterThanOrEqual(3)
    expect(roles.filter((role) => role === 'Link')).toHaveLength(1)
    expect(roles.indexOf('H1')).toBeLessThan(roles.indexOf('H2'))
    const [map, code] = (tree.children ?? []).flatMap(({ children }) => children ?? []).filter(({ role }) => role === 'Figure')
    expect(map?.alt).toContain('Mapa de Danlí en El Paraíso')
    expect(code?.alt).toContain('https://example.org/arraigo/es/HN0703.html')
  })

  test('says its title, language and date', async () => {
    const { info, metadata } = await getMeta(await made('HN0703', 'en'))
    expect(info).toMatchObject({ Title: 'Danlí: Municipality brief', Author: 'Arraigo', Language: 'en-GB' })
    expect(String(info.CreationDate)).toContain('20260930')
    expect(metadata.get('pdfuaid:part')).toBe('1')
  })

  test('has equal bytes for equal input and other bytes for another language', async () => {
    const [one, other, english] = await Promise.all([made('HN0703'), made('HN0703'), made('HN0703', 'en')])
    expect(Buffer.compare(one, other)).toBe(0)
    expect(Buffer.compare(one, english)).not.toBe(0)
  })

  test.each(['es', 'en'] as const)('holds on one page at its longest, with nothing over anything else (%s)', async (language) => {
    for (const [id, file] of [['HN0703', longFile()], ['HN0703', sampleFile()], ['HN0704', sampleFile()]] as const) {
      const bytes = await made(id, language, file)
      expect((await getDocumentProxy(bytes.slice())).numPages).toBe(1)
      const boxes = await boxesOf(bytes)
      for (const box of boxes) expect(box.left >= 44 && box.right <= 551.5 && box.bottom >= 28 && box.top <= 812, box.text).toBe(true)
      const over = boxes.flatMap((one, index) =>
        boxes.slice(index + 1).filter((other) => Math.min(one.right, other.right) - Math.max(one.left, other.left) > 0.5 && Math.min(one.top, other.top) - Math.max(one.bottom, other.bottom) > 0.5).map((other) => `${one.text} | ${other.text}`),
      )
      expect(over).toEqual([])
    }
  })

  test('says how many entries it leaves out, in whole sentences', async () => {
    const text = await textOf(await made('HN0703', 'es', longFile()))
    expect(text).toMatch(/Hay \d+ más en la página\./)
    expect(text).toContain('San Francisco de la Cumbre de Santiago Esquipulas Ixtahuacán Atitlán')
    expect(text).toContain('El orden entre ellas no es seguro.')
  })

  test('leads nowhere where the address is not known', async () => {
    const bytes = await makeBrief({ ...inputOf('HN0703'), link: null, fonts: FONTS })
    const roles = rolesOf(await tagsOf(bytes))
    expect(roles).not.toContain('Link')
    expect(roles.filter((role) => role === 'Figure')).toHaveLength(1)
  })

  test('stands without a map where the file has no shapes', async () => {
    const file = sampleFile()
    const roles = rolesOf(await tagsOf(await made('HN0703', 'es', { ...file, shapes: { ...file.shapes, objects: {} } })))
    expect(roles.filter((role) => role === 'Figure')).toHaveLength(1)
  })

  test('refuses what is no font', async () => {
    await expect(makeBrief({ ...inputOf('HN0703'), fonts: { ...FONTS, regular: new Uint8Array(100) } })).rejects.toThrow('no WOFF file')
  })

  test('has a plain name', () => {
    expect(placeFileName('HN0703', 'Danlí')).toBe('HN0703-danli')
    expect(placeFileName('GT1211', 'San Rafael Pie de la Cuesta')).toBe('GT1211-san-rafael-pie-de-la-cuesta')
    expect(placeFileName('SV01', '«Ñuñú»')).toBe('SV01-nunu')
  })
})
