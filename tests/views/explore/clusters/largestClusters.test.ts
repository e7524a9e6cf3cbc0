import { expect, test } from 'vitest'
import { weightsFromLists } from '../../../../src/domain/spatial/spatialWeights.ts'
import type { PlaceKind } from '../../../../src/views/explore/clusters/judgePlaces.ts'
import { largestClusters } from '../../../../src/views/explore/clusters/largestClusters.ts'

const STREET = ['a', 'b', 'c', 'd', 'e', 'f']
const WEIGHTS = weightsFromLists(STREET, new Map([['a', ['b']], ['b', ['c']], ['c', ['d']], ['d', ['e']], ['e', ['f']]]))
const kinds = (...all: PlaceKind[]) => all.map((kind, at) => ({ id: STREET[at] ?? '', kind }))

test('a cluster ends where the kind changes or chance begins', () => {
  expect(largestClusters(kinds('high-high', 'high-high', 'low-low', 'low-low', 'low-low', 'chance'), WEIGHTS)).toEqual([
    { kind: 'low-low', ids: ['c', 'd', 'e'] },
  ])
  expect(largestClusters(kinds('hot', 'chance', 'hot', 'hot', 'chance', 'cold'), WEIGHTS)).toEqual([{ kind: 'hot', ids: ['c', 'd'] }])
})

test('a neighbour named one way connects both ways', () => {
  // Only the first names the second; found from the end of the street as well.
  const backwards = weightsFromLists(['f', 'a'], new Map([['a', ['f']]]))
  const places = [{ id: 'f', kind: 'hot' as const }, { id: 'a', kind: 'hot' as const }]
  expect(largestClusters(places, backwards)).toEqual([{ kind: 'hot', ids: ['f', 'a'] }])
})

test('all clusters of the largest size are given, outliers never', () => {
  expect(largestClusters(kinds('high-high', 'high-high', 'chance', 'low-low', 'low-low', 'high-low'), WEIGHTS)).toEqual([
    { kind: 'high-high', ids: ['a', 'b'] },
    { kind: 'low-low', ids: ['d', 'e'] },
  ])
  expect(largestClusters(kinds('high-low', 'high-low', 'chance', 'waiting', 'island', 'chance'), WEIGHTS)).toEqual([])
})
