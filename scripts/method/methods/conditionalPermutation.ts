import * as v from 'valibot'
import { conditionalPermutation as permute } from '../../../src/domain/spatial/conditionalPermutation.ts'
import { count, described, draws, id, leftOut, listOf, seed, value } from '../fields.ts'
import { defineMethod } from '../method.ts'
import { level, testedPlace, testedPlaces } from './parts/discovery.ts'
import { islands, weights, weightsBetween } from './parts/weightsBetween.ts'

export const conditionalPermutation = defineMethod({
  name: 'conditional-permutation',
  summary: "Pseudo p values of local Moran's I and of Getis-Ord G*, which are the same, and which pass a false discovery rate.",
  source:
    'Anselin, L. (1995), Local indicators of spatial association, Geographical Analysis 27, 93-115; passing: Benjamini and Hochberg (1995), Journal of the Royal Statistical Society B 57, 289-300',
  input: v.strictObject({
    places: listOf(v.strictObject({ id, value })),
    weights,
    draws: draws(999),
    seed,
    tails: v.optional(described(v.picklist([1, 2]), '2: p of both sides; 1: the smaller of the two tails, as GeoDa prints'), 2),
    level,
  }),
  output: v.strictObject({
    places: listOf(testedPlace),
    draws: count,
    passing: described(count, 'how many pass'),
    leftOut,
    islands,
  }),
  run: ({ places, weights, level, ...plan }) => {
    const values = places.map(({ value }) => value)
    const { places: permuted, draws, leftOut, islands } = permute(values, weightsBetween(places, weights), plan)
    const { tested, passing } = testedPlaces(
      places.map(({ id }, at) => ({ id, p: permuted[at]?.p ?? null })),
      level,
    )
    return { places: tested, draws, passing, leftOut, islands }
  },
})
