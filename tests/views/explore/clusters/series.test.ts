import { describe, expect, it } from 'vitest'
import { clusterColours } from '../../../../src/domain/palette/clusterColours.ts'
import { clusterGroups } from '../../../../src/views/explore/clusters/clusterGroups.ts'
import { clusterPaints } from '../../../../src/views/explore/clusters/clusterPaints.ts'
import { drawsNeeded } from '../../../../src/views/explore/clusters/drawsNeeded.ts'
import { judgePlaces } from '../../../../src/views/explore/clusters/judgePlaces.ts'
import { neighbourhoodWeights } from '../../../../src/views/explore/analysis/neighbourhoodWeights.ts'
import { formatProbability, formatProbabilityColumn, probabilityEquation } from '../../../../src/views/explore/clusters/probability.ts'
import { TOPOLOGY } from '../../../layers/topology.ts'
import { permuted, ROWS, row, territory, WEIGHTS } from './places.ts'

const P = permuted([0.001, 0.001, 0.001, null, 0.001, 0.001, 0.9, 0.001, 0.9, null])
const COLOURS = clusterColours('light', 'higher-is-better')

describe('the map', () => {
  it('paints kinds, hatches absence, and dims what takes no part', () => {
    const { places } = judgePlaces(ROWS, WEIGHTS, 'local-moran', P)
    const paints = clusterPaints([...ROWS, row('z', 7)], ROWS, places, COLOURS)
    expect(paints.get('b')).toEqual({ colour: COLOURS.high, absence: null, dimmed: false })
    expect(paints.get('f')?.colour).toBe(COLOURS.low)
    expect(paints.get('h')?.colour).toBe(COLOURS.highAmongLow)
    expect(paints.get('i')?.colour).toBe(COLOURS.neutral)
    expect(paints.get('j')?.colour).toBe(COLOURS.unjudged)
    expect(paints.get('d')).toEqual({ colour: null, absence: 'suppressed', dimmed: false })
    expect(paints.get('z')).toEqual({ colour: null, absence: null, dimmed: true })
  })
  it('is bare while nothing is worked out, and absence stays', () => {
    const { places } = judgePlaces(ROWS, WEIGHTS, 'local-moran', null)
    const paints = [...clusterPaints(ROWS, ROWS, places, COLOURS).values()]
    expect(paints.every(({ colour }) => colour === null)).toBe(true)
    expect(paints.filter(({ absence }) => absence === 'suppressed')).toHaveLength(1)
  })
})

describe('the list', () => {
  it('goes by kind, department and name, not by value', () => {
    const territories = new Map(
      [
        territory('X', 'Yoro', null, 1),
        territory('Y', 'Ámbar', null, 1),
        territory('a', 'Zapote', 'Y'),
        territory('b', 'Ñuble', 'Y'),
        territory('c', 'Alta', 'X'),
        territory('e', 'Este', 'X'),
        territory('f', 'Final', 'X'),
        territory('h', 'Hondo', 'X'),
      ].map((each) => [each.id, each]),
    )
    const names = (id: string) => ({ name: territories.get(id)?.name ?? id, around: '' })
    const groups = clusterGroups(judgePlaces(ROWS, WEIGHTS, 'local-moran', P).places, territories, names, 'es')
    expect(groups.map(({ kind, count, areas }) => [kind, count, areas.map(({ area, places }) => [area, places.map(({ id }) => id)])])).toEqual([
      ['high-high', 3, [['Y', ['b', 'a']], ['X', ['c']]]],
      ['low-low', 2, [['X', ['e', 'f']]]],
      ['high-low', 1, [['X', ['h']]]],
    ])
  })
})

describe('permutations needed', () => {
  it('999 cannot take a single place of 620 over the first cut, though many together', () => {
    // 0.05 / 620 = 0.0000806; 2 / 1000 = 0.002, 24.8 times as much.
    expect(drawsNeeded(620, 999)).toMatchObject({ leastP: 0.002, enough: false, needed: 24799, together: 25 })
    expect(drawsNeeded(620, 999).firstCut).toBeCloseTo(0.0000806, 7)
  })
  it('turns at the very number', () => {
    expect(drawsNeeded(620, 24798)).toMatchObject({ enough: false, together: 2 })
    expect(drawsNeeded(620, 24799)).toMatchObject({ enough: true, together: 1 })
  })
})

describe('probabilities', () => {
  it('keep the digits that say something', () => {
    expect([0.6, 0.0451, 0.00342, 0.0004, 0.00002, 1].map((p) => formatProbability(p, 'en-GB'))).toEqual([
      '0.60', '0.045', '0.0034', '0.00040', '0.00002', '1.00',
    ])
    expect(probabilityEquation(1e-34, 'es-GT')).toBe('p\u00a0<\u00a00.00001')
    expect(probabilityEquation(0.02, 'es-GT')).toBe('p\u00a0=\u00a00.020')
    expect(formatProbabilityColumn(0.0001, 'es-GT')).toBe('0.00010')
  })
})

describe('neighbours', () => {
  const seat = (id: string, longitude: number | null) => [id, { ...territory(id, id, null), longitude, latitude: longitude === null ? null : 14 }] as const
  const geography = { topology: TOPOLOGY, level: 'district' as const }
  const listed = ({ weights }: ReturnType<typeof neighbourhoodWeights>) =>
    weights.ids.map((id, at) => [id, Array.from(weights.neighbours.subarray(weights.starts[at], weights.starts[at + 1]), (other) => weights.ids[other])])

  it('share a border, only among the places asked about', () => {
    const found = neighbourhoodWeights(['M1', 'D1', 'D2'], 'borders', { ...geography, territories: new Map() })
    expect(listed(found)).toEqual([['M1', ['D1']], ['D1', ['M1', 'D2']], ['D2', ['D1']]])
    expect(listed(neighbourhoodWeights(['M1', 'D2'], 'borders', { ...geography, territories: new Map() }))).toEqual([['M1', []], ['D2', []]])
  })
  it('are the nearest seats', () => {
    const ids = ['p', 'q', 'r', 's', 't', 'u']
    const territories = new Map(ids.map((id, at) => seat(id, -90 + at)))
    const found = neighbourhoodWeights(ids, 'seats-4', { ...geography, territories })
    expect(found).toMatchObject({ used: 'seats-4', seatsKnown: true })
    expect(listed(found)[0]).toEqual(['p', ['q', 'r', 's', 't']])
    expect(listed(found)[5]).toEqual(['u', ['q', 'r', 's', 't']])
  })
  it('fall back to borders where no seat is known', () => {
    const territories = new Map([seat('M1', null), seat('D1', null)])
    expect(neighbourhoodWeights(['M1', 'D1'], 'seats-8', { ...geography, territories })).toMatchObject({ used: 'borders', seatsKnown: false })
  })
})
