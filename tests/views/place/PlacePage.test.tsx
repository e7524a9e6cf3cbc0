import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { PlacePage } from '../../../src/views/place/PlacePage.tsx'
import { PlaceSummary } from '../../../src/views/place/PlaceSummary.tsx'
import enPage from '../../../src/i18n/place/en/page.json'
import esPage from '../../../src/i18n/place/es/page.json'
import { textOf } from '../../ui/controls/screen.tsx'
import { LINKS, RELEASE, samplePage } from './samplePage.ts'

const file = samplePage()
const html = (id = 'HN0703', language: 'es' | 'en' = 'es') =>
  renderToStaticMarkup(<PlacePage file={file} id={id} language={language} release={RELEASE} links={LINKS} tools={<button type="button">Tools</button>} />)
const section = (markup: string, id: string) => textOf(new RegExp(`<section class="page-section" id="${id}".*?</section>`).exec(markup)?.[0] ?? '')

describe('the page of a place', () => {
  it('begins with the very markup of the static page', () => {
    const summary = renderToStaticMarkup(<PlaceSummary file={file} report={file.places[0]!} language="es" release={RELEASE} links={LINKS} />)
    expect(html()).toContain(`<main class="place">${summary}<section`)
  })

  it('has a menu that leads to every section and to no other', () => {
    const page = html()
    const targets = [...(/<nav class="place-menu".*?<\/nav>/.exec(page)?.[0] ?? '').matchAll(/href="#([\w-]+)"/g)].map(([, id]) => id)
    const sections = [...page.matchAll(/<section class="page-section" id="([\w-]+)"/g)].map(([, id]) => id)
    expect(targets).toEqual(sections)
    expect(targets).toEqual(['need', 'gaps', 'offer', 'access', 'points', 'cascade', 'outcomes', 'trend', 'standing', 'people', 'programmes', 'inside', 'unknown'])
    expect(new Set([...page.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id)).size).toBe([...page.matchAll(/ id="([^"]+)"/g)].length)
  })

  it('tells offered, not offered and not known apart', () => {
    const offer = section(html(), 'offer')
    expect(offer).toContain('Perfeccionamiento y reconversión Distrito Central 61.4 km unos 95 min')
    expect(offer).toContain('Incubación de negocios No se conoce ninguno')
    expect(offer).toContain('Aceleración de negocios: Sin informe')
  })

  it('says where most are lost, and only where that is certain', () => {
    expect(section(html(), 'cascade')).toContain('de «A 30 km o menos» a «Atendidas», 189 personas menos')
    const [place, ...others] = file.places
    const doubtful = { ...file, places: [{ ...place!, cascade: { ...place!.cascade, largestLoss: { ...place!.cascade.largestLoss!, certain: false } } }, ...others] }
    const text = section(renderToStaticMarkup(<PlacePage file={doubtful} id="HN0703" language="es" release={RELEASE} links={LINKS} tools={null} />), 'cascade')
    expect(text).not.toContain('189 personas menos')
    expect(text).toContain('No es seguro en qué paso')
  })

  it('places outcomes among the limits of chance in words', () => {
    const outcomes = section(html(), 'outcomes')
    expect(outcomes).toContain('Entre 240 lugares de su nivel: muy por debajo de lo que explica el azar.')
    expect(outcomes).toContain('Sin límites del azar')
    expect(outcomes).toContain('Suprimido por privacidad. No se sitúa entre los demás')
  })

  it('says whether a change may be chance, and compares with rest and similar places', () => {
    expect(section(html(), 'trend')).toContain('De los cuatro trimestres que empiezan en T1 2024 a los cuatro que acaban en T4 2024, +11.0 puntos (probablemente −1.0 a +23.0): puede deberse al azar.')
    const standing = section(html(), 'standing')
    expect(standing).toContain('Cobertura: 2.1 puntos menos que el resto de Honduras (33.4 %): puede deberse al azar.')
    expect(standing).toContain('Güinope . 2 puntos menos que allí')
    expect(standing).toContain('No se puede comparar')
  })

  it('names the reasons where a trend has no figure at all, and draws none', () => {
    const [place, ...others] = file.places
    const points = [
      { indicator: 'coverage', status: 'not-applicable' as const, period: '2023' },
      { indicator: 'coverage', status: 'suppressed' as const, period: '2024' },
      { indicator: 'coverage', status: 'suppressed' as const, period: '2025' },
    ]
    const unknown = { ...file, places: [{ ...place!, trends: [{ indicator: 'coverage', every: 'year' as const, points, change: null }] }, ...others] }
    const page = renderToStaticMarkup(<PlacePage file={unknown} id="HN0703" language="es" release={RELEASE} links={LINKS} tools={null} />)
    expect(section(page, 'trend')).toContain('De ningún periodo se conoce la cifra: 2023, no aplica; 2024 y 2025, suprimido.')
    expect(/id="trend".*?<\/section>/.exec(page)?.[0]).not.toContain('<svg')
  })

  it('shows both geographies of a place of the reform', () => {
    const [place, ...others] = file.places
    const today = { id: 'SV01001', level: 2, name: 'Ahuachapán Centro' }
    const figures = (value: number) => [{ indicator: 'need', status: 'reported' as const, period: '2025', value }]
    const reform = { kind: 'district' as const, today, todayFigures: figures(73), former: [{ place: place!.territory, figures: figures(40) }] }
    const page = renderToStaticMarkup(<PlacePage file={{ ...file, places: [{ ...place!, reform }, ...others] }} id="HN0703" language="es" release={RELEASE} links={LINKS} tools={null} />)
    const text = section(page, 'reform')
    expect(text).toContain('Hasta el 30 de abril de 2024, Danlí era un municipio.')
    expect(text).toContain('Municipio de hoy Ahuachapán Centro 73 Municipios hasta el 30 de abril de 2024 Danlí 40')
    expect(page).toContain('href="./SV01001.html"')
  })

  it('sets what other providers count side by side', () => {
    expect(section(html(), 'people')).toContain('UNFPA · 2024 209,880')
  })

  it('says a suppressed figure of a place inside in words, and its zero as zero', () => {
    const inside = section(html(), 'inside')
    expect(inside).toMatch(/Güinope 120 suprimido 0$/)
  })

  it.each(['es', 'en'] as const)('shows a place of which nothing is known without a number in its figures (%s)', (language) => {
    const page = html('HN0704', language)
    for (const id of ['need', 'cascade', 'outcomes']) expect(section(page, id).replaceAll(/30 km|95 ?%|998|1,000|100|95|12|6/g, '')).not.toMatch(/\d/)
    expect(section(page, 'unknown')).toContain(language === 'es' ? 'Suprimido por privacidad (34)' : 'Suppressed for privacy (34)')
  })

  it('refuses a place the file does not hold', () => {
    expect(() => html('HN9999')).toThrow('HN9999')
  })
})

describe('the texts of the page', () => {
  const texts = (node: object, path = ''): [string, string][] =>
    Object.entries(node).flatMap(([key, value]): [string, string][] => (typeof value === 'string' ? [[`${path}${key}`, value]] : texts(value as object, `${path}${key}.`)))
  it('exist in both languages with the same values', () => {
    const values = (message: string) => [...new Set([...message.matchAll(/\{\s*(\w+)\s*[,}]/g)].map((match) => match[1] ?? ''))].sort((one, other) => one.localeCompare(other))
    const english = new Map(texts(enPage))
    expect([...english.keys()]).toEqual(texts(esPage).map(([key]) => key))
    for (const [key, spanish] of texts(esPage)) expect([key, values(english.get(key) ?? '')]).toEqual([key, values(spanish)])
  })
})
