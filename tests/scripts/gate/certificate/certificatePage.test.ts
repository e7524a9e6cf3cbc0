import { describe, expect, it } from 'vitest'
import { certificatePage } from '../../../../scripts/gate/certificate/certificatePage.ts'
import { pageStyle } from '../../../../scripts/gate/certificate/pageStyle.ts'
import type { Certificate } from '../../../../src/catalog/certificate.ts'
import { EXAMPLE_CERTIFICATE, FAILED_CERTIFICATE, NOISY_CERTIFICATE, ROUNDED_CERTIFICATE } from '../../../catalog/exampleCertificate.ts'
import { textOf } from '../../../ui/controls/screen.tsx'

const TITLE = { es: 'Ayuda <a quienes vuelven>', en: 'Help & return' }
const page = (change: Partial<Certificate> = {}, title: typeof TITLE | null = TITLE) => certificatePage({ ...EXAMPLE_CERTIFICATE, ...change }, title)

/** The words of one language of a page. */
function article(text: string, language: 'es' | 'en'): string {
  const found = new RegExp(String.raw`<article id="${language}" lang="${language}">([\s\S]*?)</article>`).exec(text)?.[1]
  if (found === undefined) throw new Error(`no article in ${language}`)
  return textOf(found).replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&#39;', "'")
}

describe('the page of a certificate', () => {
  it('is in Spanish first and in English too, each with a way to the other', () => {
    const text = page()
    expect([...text.matchAll(/<article id="(\w+)" lang="(\w+)">/g)].map(([, id, lang]) => [id, lang])).toEqual([['es', 'es'], ['en', 'en']])
    expect(text).toMatch(/^<!doctype html>\n<html lang="es">/)
    expect(text).toContain('<a href="#en" lang="en" hreflang="en">Read in English</a>')
    expect(text).toContain('<a href="#es" lang="es" hreflang="es">Leer en español</a>')
    expect(article(text, 'es')).toContain('Certificado de protección Ayuda <a quienes vuelven>')
    expect(article(text, 'en')).toContain('Protection certificate Help & return')
  })

  it.each([
    ['es', ['6 ataques ensayados, ninguna celda descubierta', '281,432 de 1,004,233 celdas están ocultas 28 %', 'de cada 100 personas que suman todas las celdas, 6 están',
      'al menos 5 valores', 'Personas atendidas served menos de 5 al menos 5 ancho de 4 se publica', 'menos de 11 al menos 11', '«Personas que necesitan el servicio» menos «Personas atendidas» menos de 5',
      'Todo a la vez', '612,907 0', 'Esta es la primera entrega', '25 de noviembre de 2026', '20:06 UTC', '1,284.6 s (21 min)', '20261101', 'highs 1.15.3', 'pathway-quarters 509,359 182,903 36 %']],
    ['en', ['6 attacks tried, no cell disclosed', '281,432 of 1,004,233 cells are hidden 28 %', '6 are in hidden cells', 'at least 5 values remain possible', 'People served served under 5 at least 5 width of 4 published',
      'Everything at once', 'This is the first release', '25 November 2026', '1,284.6 s (21 min)', 'arraigo 0.1.0', 'outcomes-places 126,633 51,402 41 %']],
  ] as const)('tells rules, cells, loss, weakest interval, attacks, time, versions, seed and hashes (%s)', (language, parts) => {
    const text = article(page(), language)
    for (const part of parts) expect(text).toContain(part)
    for (const hash of [EXAMPLE_CERTIFICATE.rules.hash, ...Object.values(EXAMPLE_CERTIFICATE.files)]) expect(text).toContain(hash)
    for (const name of Object.keys(EXAMPLE_CERTIFICATE.files)) expect(text).toContain(name)
  })

  it('runs nothing and asks nobody for anything', () => {
    for (const certificate of [EXAMPLE_CERTIFICATE, NOISY_CERTIFICATE]) {
      const text = certificatePage(certificate, TITLE)
      expect(text).not.toMatch(/<(script|link(?! rel="icon" href="data:,")|img|iframe|object|embed|form|base)\b/i)
      expect(text).not.toMatch(/\s(src|srcset|on\w+)\s*=|@import|url\(|https?:|javascript:/i)
      expect([...text.matchAll(/href="([^"]*)"/g)].map(([, address]) => address).every((address) => /^(#es|#en|data:,)$/.test(address ?? ''))).toBe(true)
      expect(text).toContain('http-equiv="Content-Security-Policy" content="default-src &#39;none&#39;; style-src &#39;unsafe-inline&#39;; img-src data:;')
    }
  })

  it('is the same text for the same certificate', () => {
    expect(page()).toBe(page())
    expect(page({ seed: 7 })).not.toBe(page())
  })

  it('escapes whatever a certificate says', () => {
    const evil = `"><script>alert('1')</script>&`
    const text = certificatePage({
      ...EXAMPLE_CERTIFICATE,
      dataset: evil,
      release: evil,
      time: evil,
      rules: { ...EXAMPLE_CERTIFICATE.rules, hash: evil, counts: { [evil]: { threshold: 5, width: 4, zeros: 'hide' } }, complements: [{ part: evil, whole: evil, threshold: 5 }] },
      tables: EXAMPLE_CERTIFICATE.tables.map((table) => ({ ...table, table: evil })),
      weakest: { width: 4, required: 4, count: evil },
      earlier: [evil],
      versions: { [evil]: evil },
      files: { [evil]: evil },
    }, { es: evil, en: evil })
    expect(text).not.toMatch(/<script|alert\('/)
    expect(text.split('&quot;&gt;&lt;script&gt;alert(&#39;1&#39;)&lt;/script&gt;&amp;').length).toBeGreaterThan(25)
  })

  it('marks synthetic data, and only those', () => {
    expect(article(page(), 'es')).toContain('Demostración sintética')
    expect(article(page({ kind: 'published' }), 'es')).not.toContain('sintética')
  })

  it('calls a dataset by its id where it has no other name, and a count nobody has named by its column', () => {
    const counts = { 'cash-grants': { threshold: 7, width: 6, zeros: 'publish' }, constructor: { threshold: 8, width: 7, zeros: 'publish' } } as const
    const text = page({ rules: { ...EXAMPLE_CERTIFICATE.rules, counts } }, null)
    expect(text).toContain('<title>Certificado de protección · demonstration · Arraigo</title>')
    expect(article(text, 'es')).toContain('cash-grants menos de 7 al menos 7 ancho de 6')
    expect(article(text, 'es')).toContain('constructor menos de 8')
  })
})

describe('the page of a protection that does not hold', () => {
  it('says so before anything else, and takes nothing for a promise', () => {
    const text = article(certificatePage(FAILED_CERTIFICATE), 'es')
    expect(text).toContain('No protege: los ataques descubrieron 37 celdas')
    expect(text).toContain('No use ni reparta estas tablas')
    expect(text).not.toContain('siguen siendo posibles al menos')
    expect(certificatePage(FAILED_CERTIFICATE)).toContain('<tr class="failed">')
  })
  it('says that an interval is too narrow', () => {
    expect(article(page({ weakest: { width: 1, required: 4, count: 'placed' } }), 'es')).toContain('No protege: un intervalo quedó demasiado estrecho')
  })
  it('says that nothing was tried', () => {
    const text = article(page({ attacks: [] }), 'en')
    expect(text).toContain('Not tested: no attack was tried')
    expect(text).toContain('None was tried.')
  })
})

describe('the page for each method', () => {
  it('rounding: base, no cell hidden, exactness lost', () => {
    const text = article(certificatePage(ROUNDED_CERTIFICATE), 'es')
    for (const part of ['múltiplo de 5', 'celdas, ninguna oculta 1,004,233', 'casi siempre en 4 personas como máximo', '¿Por qué las cifras están redondeadas?', 'Cambiadas']) expect(text).toContain(part)
    expect(text).not.toContain('De cada 100')
  })
  it('noise: how much, no interval to measure, the releases before', () => {
    const text = article(certificatePage(NOISY_CERTIFICATE), 'es')
    for (const part of ['ruido al azar de hasta 4 personas', 'varianza 2.5', 'no queda un intervalo que medir', 'Quitar el ruido', '2 entregas anteriores: 55d0e1c2aa']) expect(text).toContain(part)
  })
  it('suppression of zeros does not promise that a count may be large', () => {
    const served = { threshold: 5, width: 4, zeros: 'hide' } as const
    const text = article(page({ rules: { ...EXAMPLE_CERTIFICATE.rules, counts: { served } } }), 'es')
    expect(text).toContain('no puede saber cuánto es ningún conteo oculto')
    expect(text).not.toContain('que está por debajo de su umbral')
  })
  it('nothing hidden, nothing lost; a little lost is not nothing', () => {
    const totals = { cells: 40, suppressed: 0, personsLostPercent: 0 }
    const none = article(page({ totals, weakest: null, attacks: EXAMPLE_CERTIFICATE.attacks.map((attack) => ({ ...attack, checked: 0 })) }), 'es')
    for (const part of ['No hay celdas ocultas, así que no hay nada que descubrir', 'No se oculta ninguna celda', 'No quedó ningún intervalo que medir']) expect(none).toContain(part)
    const little = article(page({ totals: { ...totals, suppressed: 2 } }), 'es')
    expect(little).toContain('< 1 %')
    expect(little).toContain('menos de una está en celdas ocultas')
  })
})

describe('the style of the page', () => {
  it('has dark colours for screens set to dark only, and rules for paper', () => {
    const style = pageStyle()
    expect(style).toMatch(/@media screen and \(prefers-color-scheme: dark\) \{\n:root \{/)
    expect(style).not.toContain("data-theme='dark'")
    expect(style).toContain('@media print')
    expect(style).not.toMatch(/<|url\(|@import/)
  })
})
