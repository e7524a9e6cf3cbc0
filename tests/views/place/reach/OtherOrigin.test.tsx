import { describe, expect, it, vi } from 'vitest'
import en from '../../../../src/i18n/place/en/reach.json'
import es from '../../../../src/i18n/place/es/reach.json'
import { reachedFrom } from '../../../../src/place/reach/reachedFrom.ts'
import { reachWords } from '../../../../src/place/reach/reachWords.ts'
import { OtherOrigin } from '../../../../src/views/place/reach/OtherOrigin.tsx'
import { ReachAnswer } from '../../../../src/views/place/reach/ReachAnswer.tsx'
import type { ReachStep } from '../../../../src/views/place/reach/startReach.ts'
import { EXAMPLE_OFFERS, HERE } from '../../../place/reach/exampleOffers.ts'
import { htmlOf, textOf } from '../../../ui/controls/screen.tsx'
import { EXAMPLE_PLACES } from './examplePlace.ts'

const reached = reachedFrom(HERE, EXAMPLE_OFFERS, () => {})
const answer = (step: ReachStep, language: 'es' | 'en' = 'es') =>
  htmlOf(<ReachAnswer words={reachWords(language)} step={step} origin={{ at: HERE, name: 'Yuscarán' }} onCancel={() => {}} />)
const done = (change = {}): ReachStep => ({ kind: 'done', reached, file: { ...EXAMPLE_OFFERS, ...change } })

describe('the question from another point', () => {
  it('offers the places, coordinates and the position of the device, and loads nothing before it is asked', () => {
    const loadOffers = vi.fn()
    const html = htmlOf(<OtherOrigin language="es" file={EXAMPLE_PLACES} id="HN0703" loadOffers={loadOffers} />)
    const text = textOf(html)
    for (const part of ['¿Desde otro punto?', 'Uno de los lugares de El Paraíso', 'Alauca', 'Latitud y longitud', 'Medir desde mi posición', 'no se envía ni se guarda']) expect(text).toContain(part)
    expect(html).not.toContain('HN0703')
    expect(loadOffers).not.toHaveBeenCalled()
  })

  it('has no list where no place has a seat', () => {
    const file = { ...EXAMPLE_PLACES, places: EXAMPLE_PLACES.places.slice(0, 1) }
    expect(htmlOf(<OtherOrigin language="es" file={file} id="HN07" loadOffers={vi.fn()} />)).not.toContain('<select')
  })
})

describe('the answer', () => {
  it('tells the synthetic offer and the published points in two lists, each marked', () => {
    const [offers = '', points = ''] = textOf(answer(done())).split('Puntos de servicio publicados')
    expect(offers).toContain('Desde Yuscarán')
    expect(offers).toContain('Demostración sintética')
    expect(offers).toContain('Habilidades blandas Danlí El Paraíso, Honduras 28 km')
    expect(offers).toContain('Educación financiera El Paraíso El Paraíso, Honduras 12.3 km')
    expect(offers).not.toContain('Oficina')
    expect(points).toContain('Publicado')
    expect(points).toContain('A 10 km o menos: 2. A 30 km o menos: 2. A 50 km o menos: 3.')
    expect(points).toContain('Oficina C , 4 km')
    expect(points).toContain('Fuente: INM, Retornos, 2025')
    expect(points).not.toContain('Demostración')
  })

  it('says what is not known: an offer, an address, whether a point is open', () => {
    const text = textOf(answer(done()))
    expect(text).toContain('Perfeccionamiento y reconversión No se conoce ningún lugar que lo ofrezca')
    expect(text).toContain('De 3 lugares no se sabe')
    expect(text).toContain('su dirección no está publicada. Anunciado: no consta que ya funcione. Hasta 2026. Fuente')
    expect(textOf(answer(done({ unknown: 0 })))).not.toContain('no se sabe')
    expect(textOf(answer(done(), 'en'))).toContain('Until 2026.')
  })

  it('marks an offer that is published as such', () => {
    expect(answer(done({ kind: 'published' }))).not.toContain('Demostración sintética')
  })

  it('shows no waiting before it takes long, then how far it is and a way to stop', () => {
    expect(answer({ kind: 'waiting', slow: false, progress: 0.3 })).toBe('')
    expect(answer({ kind: 'waiting', slow: true, progress: 0.3 })).toMatch(/Midiendo distancias.*value="0\.3".*Cancelar/)
    expect(answer({ kind: 'waiting', slow: true, progress: null })).toMatch(/Cargando(?!.*value=).*Cancelar/)
  })

  it('says why there is none', () => {
    expect(textOf(answer({ kind: 'failed', why: 'load' }))).toContain('Revise su conexión')
    expect(textOf(answer({ kind: 'failed', why: 'work' }, 'en'))).toBe('This browser could not measure the distances.')
  })
})

it('has the same texts in both languages, with the same values', () => {
  const flat = (tree: object, prefix = ''): string[] =>
    Object.entries(tree).flatMap(([key, value]: [string, unknown]) =>
      typeof value === 'string' ? [`${prefix}${key} ${[...value.matchAll(/\{(\w+)[,}]/g)].map((found) => found[1]).join()}`] : flat(value as object, `${prefix}${key}.`),
    )
  expect(flat(en)).toEqual(flat(es))
})
