import * as v from 'valibot'
import { fragility as fragilityOf } from '../../../src/domain/composite/fragility.ts'
import { count, countOrAbsent, described, draws, id, leftOut, listOf, number, seed, text } from '../fields.ts'
import { defineMethod } from '../method.ts'
import { compositeFields, compositeOf } from './parts/composite.ts'

const noise = v.variant('kind', [
  v.strictObject({ kind: v.literal('uniform'), share: described(v.pipe(v.number(), v.gtValue(0), v.maxValue(1)), 'each weight moves by up to this share of itself') }),
  v.strictObject({ kind: v.literal('dirichlet'), concentration: described(v.pipe(v.number(), v.finite(), v.minValue(1)), 'the closer to the weights the higher') }),
])
const choice = v.variant('kind', [
  v.strictObject({ kind: v.literal('normalisation'), instead: v.picklist(['min-max', 'z', 'rank']) }),
  v.strictObject({ kind: v.literal('mean'), instead: v.picklist(['arithmetic', 'geometric', 'harmonic']) }),
  v.strictObject({ kind: v.literal('component'), without: text }),
])
const move = v.strictObject({
  choice: described(v.nullable(choice), 'null where no single choice moves the place'),
  rank: count,
  otherRank: described(count, 'rank under the other choice'),
})

export const fragility = defineMethod({
  name: 'fragility',
  summary: 'How far the ranks of a composite index hang on its weights and on single choices.',
  source:
    'OECD and JRC (2008), Handbook on Constructing Composite Indicators, step 7; Saisana, M., Saltelli, A. and Tarantola, S. (2005), Journal of the Royal Statistical Society A 168, 307-323',
  input: v.strictObject({
    ...compositeFields,
    noise: described(noise, 'how the weights are shaken'),
    top: v.optional(described(v.array(v.pipe(v.number(), v.safeInteger(), v.minValue(1))), 'numbers k: how many of the first k stay there'), []),
    draws: draws(1000),
    seed,
  }),
  output: v.strictObject({
    places: listOf(
      v.strictObject({
        id,
        rank: described(countOrAbsent, '1 for the largest gap'),
        low: described(countOrAbsent, '5th percentile of the rank over the draws'),
        high: described(countOrAbsent, '95th percentile'),
        move: described(v.nullable(move), 'the one choice that moves the place most'),
      }),
    ),
    topKept: described(v.array(v.strictObject({ top: count, share: number })), 'mean share of the first k that stay among them'),
    leftOut,
  }),
  run: ({ normalisation, mean, noise, top, draws, seed, ...parts }) => {
    const { index, weights } = compositeOf(parts)
    const { bands, leftOut, shareOfTopKept, whichChoiceMoves } = fragilityOf(index, weights, { normalisation, mean }, { seed, noise, draws })
    return {
      places: bands.map((band) => ({ ...band, move: whichChoiceMoves(band.id) })),
      topKept: top.map((k) => ({ top: k, share: shareOfTopKept(k) })),
      leftOut,
    }
  },
})
