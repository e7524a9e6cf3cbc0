import * as v from 'valibot'
import { PEER_VARIABLES, peers as peersOf } from '../../../src/domain/peers/peers.ts'
import { described, id, leftOut, listOf, number, numberOrAbsent, text } from '../fields.ts'
import { defineMethod } from '../method.ts'

const variable = v.picklist(PEER_VARIABLES)

export const peers = defineMethod({
  name: 'peers',
  summary: 'The places most similar to one, by population, need, poverty rate and country.',
  source:
    'After the nearest neighbours of CIPFA, with which the Fingertips profiles of public health in England compare areas; absent variables: Dixon, J. K. (1979), Pattern recognition with partly missing data, IEEE Transactions on Systems, Man, and Cybernetics 9, 617-621',
  input: v.strictObject({
    places: listOf(
      v.strictObject({
        id,
        country: described(text, 'another country sets places one standard deviation apart'),
        population: described(numberOrAbsent, 'compared by its logarithm; null where absent'),
        need: described(numberOrAbsent, 'compared by its logarithm; null where absent'),
        povertyRate: described(numberOrAbsent, 'share from 0 to 1; null where absent'),
      }),
    ),
    of: described(text, 'id of the place whose peers are looked for'),
    count: v.optional(described(v.pipe(v.number(), v.safeInteger(), v.minValue(1)), 'how many peers'), 5),
  }),
  output: v.variant('status', [
    v.strictObject({
      status: v.literal('complete'),
      peers: described(
        v.array(
          v.strictObject({
            id,
            distance: described(number, 'in standard deviations'),
            sameCountry: v.boolean(),
            comparedOver: described(v.array(variable), 'the variables both places have'),
          }),
        ),
        'most similar first',
      ),
      leftOut,
    }),
    v.strictObject({ status: v.literal('absent'), missing: described(v.array(variable), 'variables the place itself lacks') }),
  ]),
  run: ({ places, of, count }) => peersOf(places, of, count),
})
