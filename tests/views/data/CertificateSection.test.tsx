import { describe, expect, it } from 'vitest'
import type { Certificate } from '../../../src/catalog/certificate.ts'
import { CertificateSection } from '../../../src/views/data/CertificateSection.tsx'
import { DatasetCertificate } from '../../../src/views/data/DatasetCertificate.tsx'
import { EXAMPLE_CERTIFICATE, FAILED_CERTIFICATE, NOISY_CERTIFICATE, ROUNDED_CERTIFICATE } from '../../catalog/exampleCertificate.ts'
import { htmlOf, textOf } from '../../ui/controls/screen.tsx'

const ADDRESSES = { page: 'https://example.org/data/certificates/demonstration.12345678.html', figures: 'https://example.org/data/certificates/demonstration.87654321.json' }
const html = (certificate: Certificate, language: 'es' | 'en' = 'es') =>
  htmlOf(<CertificateSection certificate={certificate} addresses={ADDRESSES} language={language} dataset="Prueba" />, language)
const text = (change: Partial<Certificate>, language: 'es' | 'en' = 'es') => textOf(html({ ...EXAMPLE_CERTIFICATE, ...change }, language)).replaceAll('&lt;', '<')

describe('the certificate under Data', () => {
  it.each([
    ['es', ['6 ataques ensayados, ninguna celda descubierta', 'al menos 5 valores', '281,432 de 1,004,233 celdas están ocultas 28 %', 'está en las ocultas 6 %', 'su regla pide 5 5', 'celdas descubiertas por 6 ataques 0', 'entrega 7c41f09be2', '25 nov 2026']],
    ['en', ['6 attacks tried, no cell disclosed', 'at least 5 values', '281,432 of 1,004,233 cells are hidden 28 %', 'in hidden ones 6 %', 'its rule asks for 5 5', 'cells disclosed by 6 attacks 0', 'release 7c41f09be2', '25 Nov 2026']],
  ] as const)('says in plain words what was hidden and tried (%s)', (language, parts) => {
    for (const part of parts) expect(text({}, language)).toContain(part)
  })

  it('keeps rules, attacks and tables folded, behind a button that says so', () => {
    const folded = /<button[^>]*aria-expanded="false" aria-controls="([^"]+)"[^>]*>Ver reglas, ataques y tablas<\/button><div id="([^"]+)" class="certificate__details" hidden="">([\s\S]*?)<p class="certificate__links">/.exec(html(EXAMPLE_CERTIFICATE))
    expect(folded?.[1]).toBe(folded?.[2])
    const details = textOf(folded?.[3] ?? '')
    for (const part of ['Qué se oculta', 'Totales menos partes', '612,907 0', 'pathway-quarters 509,359 182,903 36 %']) expect(details).toContain(part)
  })

  it('puts counts with the same rule together, and rests by themselves', () => {
    const shown = text({})
    expect(shown).toContain('personas que necesitan el servicio, personas atendidas, personas a 10 km o menos de un servicio')
    expect(shown).toContain('siguen a los 12 meses menos de 11 11 valores o más se publica')
    expect(shown).toContain('personas atendidas menos personas que completaron; personas que podían certificarse menos personas certificadas menos de 11')
  })

  it('keeps the column’s name of a count nobody has named', () => {
    const counts = { grants: { threshold: 7, width: 6, zeros: 'hide' } } as const
    expect(text({ rules: { ...EXAMPLE_CERTIFICATE.rules, counts } })).toContain('grants menos de 7 7 valores o más se oculta')
  })

  it('leads to the page in the visitor’s language and to the JSON file', () => {
    expect(html(EXAMPLE_CERTIFICATE)).toContain(`href="${ADDRESSES.page}#es"`)
    expect(html(EXAMPLE_CERTIFICATE, 'en')).toContain(`href="${ADDRESSES.page}#en"`)
    expect(html(EXAMPLE_CERTIFICATE)).toContain(`href="${ADDRESSES.figures}"`)
  })

  it('says that a protection does not hold, and promises nothing then', () => {
    const shown = textOf(html(FAILED_CERTIFICATE))
    expect(shown).toContain('Esta protección no se sostiene')
    expect(shown).toContain('celdas descubiertas por 6 ataques 37')
    expect(shown).not.toContain('siguen siendo posibles')
    expect(html(FAILED_CERTIFICATE)).toContain('certificate__verdict--failed')
    expect(text({ attacks: [] })).toContain('no se ensayó ningún ataque')
  })

  it('tells the methods apart', () => {
    const rounded = textOf(html(ROUNDED_CERTIFICATE))
    for (const part of ['múltiplos de 5', 'celdas, ninguna de ellas oculta 1,004,233', 'Qué se protege', 'Cambiadas']) expect(rounded).toContain(part)
    expect(rounded).not.toContain('están ocultas')
    const noisy = textOf(html(NOISY_CERTIFICATE, 'en'))
    for (const part of ['random noise of up to 4 persons', 'Removing the noise', '9,001']) expect(noisy).toContain(part)
  })

  it('does not call a little nothing, and nothing to hide no success of attacks', () => {
    expect(text({ totals: { cells: 50, suppressed: 2, personsLostPercent: 0 } })).toContain('está en las ocultas < 1 %')
    const attacks = EXAMPLE_CERTIFICATE.attacks.map((attack) => ({ ...attack, checked: 0 }))
    expect(text({ totals: { cells: 50, suppressed: 0, personsLostPercent: 0 }, weakest: null, attacks })).toContain('No hay celdas ocultas, así que no hay nada que descubrir')
  })

  it('stands only where the release has a certificate of the dataset', () => {
    const release = { base: new URL('https://example.org/data/'), manifest: { certificates: { demonstration: { figures: 'f.json', page: 'p.html' } } } } as never
    expect(htmlOf(<DatasetCertificate release={release} dataset={{ id: 'returns', title: { es: 'R', en: 'R' } }} language="es" />)).toBe('')
    expect(htmlOf(<DatasetCertificate release={release} dataset={{ id: 'demonstration', title: { es: 'D', en: 'D' } }} language="es" />)).not.toBe('')
  })
})
