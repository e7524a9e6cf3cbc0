import * as v from 'valibot'
import { count, described, id, leftOut, listOf } from '../fields.ts'
import { defineMethod } from '../method.ts'
import { level, testedPlace, testedPlaces } from './parts/discovery.ts'

const probability = v.nullable(v.pipe(v.number(), v.minValue(0), v.maxValue(1)))

export const fdr = defineMethod({
  name: 'fdr',
  summary: 'Which of many p values pass when the share of false alarms among them is held down.',
  source: 'Benjamini, Y. and Hochberg, Y. (1995), Controlling the false discovery rate, Journal of the Royal Statistical Society B 57, 289-300',
  input: v.strictObject({ places: listOf(v.strictObject({ id, p: described(probability, 'from 0 to 1; null where absent') })), level }),
  output: v.strictObject({ places: listOf(testedPlace), passing: described(count, 'how many pass'), leftOut }),
  run: ({ places, level }) => {
    const { tested, ...counts } = testedPlaces(places, level)
    return { places: tested, ...counts }
  },
})
