import { describe, expect, it } from 'vitest'
import { openProgramme } from '../../src/catalog/openProgramme.ts'
import type { ProgrammeDefinition, ProgrammeFigure, ProgrammePlace } from '../../src/catalog/programme.ts'

const text = (words: string) => ({ es: words, en: words })
const place = (name: string, territoryId: string, more: Partial<ProgrammePlace> = {}): ProgrammePlace => ({
  name, publishedName: name, publishedLongitude: -88.1, publishedLatitude: 14.1, territoryId, longitude: -88.1, latitude: 14.1,
  exactness: 'exact', publishing: 'open', correction: null, source: 'page', ...more,
})
const figure = (id: string, territoryId: string | null): ProgrammeFigure => ({
  id, label: text(id), value: 10, qualifier: 'exact', unit: 'persons', period: '2025', denominator: null, territoryId, source: 'page', note: null,
})
const programme = (places: readonly ProgrammePlace[]): ProgrammeDefinition => ({
  id: 'x', kind: 'published', title: text('X'), references: [], summary: text('X'), countries: ['HND'], funders: [], implementers: [], partners: [],
  period: { start: '2024', end: '2026' }, status: 'implementation', source: 'page', promisedPlaces: null, places: [...places], services: [], fields: [], pathway: [],
  cohorts: [
    { id: 'open', label: text('open'), steps: [{ stage: 'certified', figure: 'all' }] },
    { id: 'shut', label: text('shut'), steps: [{ stage: 'certified', figure: 'all' }, { stage: 'placed', figure: 'there' }] },
  ],
  outcomes: [], outputs: [],
  budget: [{ ...figure('money', null), reached: 'there' }],
  targets: [{ ...figure('goal', null), measuredBy: ['all', 'there'], milestones: [] }, { ...figure('goal-there', 'HN0703'), measuredBy: [], milestones: [] }],
  results: [figure('all', null), figure('there', 'HN0703')],
  allied: [], contradictions: [{ id: 'c', text: text('c'), figures: ['all', 'there'], sources: ['page'] }], notPublished: [],
  sources: [{ id: 'page', publisher: 'P', title: 'T', year: 2025, url: null, verification: 'seen-in-source' }],
})
const seat = () => [-86.5, 14.0] as const

describe('the open part of a programme', () => {
  const hidden = place('Casa', 'HN0703', { publishing: 'restricted', longitude: -86.1234567, latitude: 14.7654321 })

  it('has no restricted place and no figure of its territory', () => {
    const open = openProgramme(programme([place('Tela', 'HN0107'), hidden]), seat)
    expect(open.places.map(({ name }) => name)).toEqual(['Tela'])
    expect(open.results.map(({ id }) => id)).toEqual(['all'])
    expect(open.targets.map(({ id, measuredBy }) => [id, measuredBy])).toEqual([['goal', ['all']]])
    expect(open.cohorts.map(({ id }) => id)).toEqual(['open'])
    expect(open.budget[0]?.reached).toBeNull()
    expect(open.contradictions[0]?.figures).toEqual(['all'])
    const said = JSON.stringify(open)
    for (const secret of ['Casa', '86.1234567', '14.7654321', 'HN0703']) expect(said).not.toContain(secret)
  })

  it('keeps the figures of a territory that an open place names too', () => {
    const open = openProgramme(programme([place('Danlí', 'HN0703'), hidden]), seat)
    expect(open.places.map(({ name }) => name)).toEqual(['Danlí'])
    expect(open.results).toHaveLength(2)
  })

  it('shows a place made vague for safety at the seat, whatever point was given', () => {
    const [shown] = openProgramme(programme([place('Danlí', 'HN0703', { exactness: 'approximate-security', longitude: -86.1234567, latitude: 14.7654321, correction: text('moved') })]), seat).places
    expect(shown).toMatchObject({ longitude: -86.5, latitude: 14, publishedLongitude: null, publishedLatitude: null, correction: null })
    expect(() => openProgramme(programme([place('D', 'HN0703', { exactness: 'approximate-security' })]), () => null)).toThrow('HN0703 has no seat')
  })

  it('leaves a programme without such places as it is', () => {
    const whole = programme([place('Danlí', 'HN0703', { exactness: 'approximate-unit' })])
    expect(openProgramme(whole, seat)).toEqual(whole)
  })
})
