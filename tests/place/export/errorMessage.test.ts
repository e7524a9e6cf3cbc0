import { describe, expect, it } from 'vitest'
import { errorChoices, errorMessage, mailAddress } from '../../../src/place/export/errorMessage.ts'
import { CONTEXT, EXAMPLE_FILE } from './exampleFile.ts'

const choices = errorChoices(EXAMPLE_FILE, 'HN0703', 'es')
const message = (each: (typeof choices)[number]['each'] | null, written: string, language: 'es' | 'en' = 'es') =>
  errorMessage({ file: EXAMPLE_FILE, id: 'HN0703', language, release: 'r1', address: CONTEXT.address, each, written })
const labelled = (part: string) => choices.find(({ label }) => label.includes(part))

describe('the figures to choose from', () => {
  it('say value or absence as the page does', () => {
    expect(choices.map(({ label }) => label)).toContain('Cobertura, 2025: 31\u00a0%')
    expect(labelled('No se publica')).toBeDefined()
    expect(labelled('Yoro, Cobertura')?.section).toBe('Lugares parecidos')
  })
  it('stand there once each', () => {
    expect(new Set(choices.map(({ key }) => key)).size).toBe(choices.length)
  })
})

describe('the message on an error', () => {
  it('says place, figure, value with interval, period, release and address before the words of the person', () => {
    const { subject, body } = message(labelled('Cobertura, 2025')?.each ?? null, '  Son 95, no 91. ')
    expect(subject).toBe('Posible error: Danlí (HN0703)')
    expect(body.split('\n')).toEqual([
      'Lugar: Danlí, El Paraíso, Honduras (HN0703)',
      'Sección: Cifras principales',
      'Indicador: Cobertura (coverage)',
      'Valor que se muestra: 31\u00a0% (intervalo del 95 %: 26 a 37\u00a0%)',
      'Tipo: Demostración sintética',
      'Periodo: 2025',
      'Versión de los datos: r1',
      'Página: https://example.org/es/HN0703.html',
      '',
      'Lo que está mal:',
      'Son 95, no 91.',
    ])
  })
  it('names the place a figure is of, and the provider', () => {
    expect(message(labelled('Pobreza')?.each ?? null, '').body).toContain('Cifra de: El Paraíso (HN07)')
    expect(message(labelled('Población')?.each ?? null, '').body).toMatch(/Proveedor: \S/)
  })
  it('speaks of the page where no figure is meant, and in English', () => {
    const { body } = message(null, '', 'en')
    expect(body).toContain('Data release: r1')
    expect(body).not.toContain('Value shown')
    expect(body.endsWith('What is wrong:\n(write here)')).toBe(true)
  })
})

describe('the address for mail', () => {
  it('has no recipient and carries the message whole', () => {
    const text = message(null, 'ñ & ? = #\notra línea')
    const address = mailAddress(text)
    expect(address?.startsWith('mailto:?subject=')).toBe(true)
    const asked = new URLSearchParams(address?.slice('mailto:?'.length).replaceAll('+', '%2B'))
    expect(asked.get('subject')).toBe(text.subject)
    expect(asked.get('body')?.replaceAll('\r\n', '\n')).toBe(text.body)
  })
  it('is none where some programs would cut it off', () => {
    expect(mailAddress(message(null, 'palabra '.repeat(300)))).toBeNull()
    expect(mailAddress(message(null, 'palabra '.repeat(60)))).not.toBeNull()
  })
})
