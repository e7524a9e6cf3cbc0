import * as v from 'valibot'
import { ABSENCE_KINDS, FEWEST_CLASSES, MOST_CLASSES } from '../../../src/domain/classification/classification.ts'
import { classify as classesOf } from '../../../src/domain/classification/classify.ts'
import { count, countOrAbsent, described, id, leftOut, listOf, number, numberOrAbsent, value } from '../fields.ts'
import { defineMethod } from '../method.ts'

const METHODS = ['natural-breaks', 'quantile', 'equal-interval', 'manual', 'target'] as const
/** The map needs colours; numbers do not. */
const WITHOUT_COLOURS = { sequential: () => [], diverging: () => [] }

export const classify = defineMethod({
  name: 'classify',
  summary: 'Classes of a map as the app makes them, with readable bounds; no bound is rounded where that would move a place.',
  source:
    'Natural breaks: Fisher (1958), Journal of the American Statistical Association 53, 789-798, by Wang and Song (2011), The R Journal 3/2; quantiles: Hyndman and Fan (1996), definition 7; bounds: docs/methods.md',
  input: v.strictObject({
    places: listOf(
      v.strictObject({ id, value, status: v.optional(described(v.picklist(ABSENCE_KINDS), 'why a value is absent; counted in the result'), 'not-reported') }),
    ),
    method: v.optional(described(v.picklist(METHODS), 'how classes are cut'), 'natural-breaks'),
    classes: v.optional(described(v.pipe(v.number(), v.safeInteger(), v.minValue(FEWEST_CLASSES), v.maxValue(MOST_CLASSES)), 'how many classes'), 5),
    breaks: v.optional(described(v.array(number), 'for manual: upper bounds of all classes but the last'), []),
    target: v.optional(described(numberOrAbsent, 'for target: the value aimed at'), null),
  }),
  output: v.strictObject({
    method: described(v.picklist(METHODS), 'the method used: natural breaks where the one asked for lacks its breaks or target'),
    closed: described(v.picklist(['upper', 'lower']), 'upper: a value equal to a bound belongs to the class under it; lower: to the one over it'),
    classesBelowTarget: described(countOrAbsent, 'null without a target'),
    zeroClass: described(v.boolean(), 'whether the first class holds the reported zeros and nothing else'),
    classes: described(
      v.array(v.strictObject({ lower: number, upper: number, lowest: numberOrAbsent, highest: numberOrAbsent, count })),
      'from the lowest; lowest and highest are values really in the class, null where it is empty',
    ),
    places: listOf(v.strictObject({ id, class: described(countOrAbsent, 'position in classes, from 0; null for an absent value') })),
    absences: v.strictObject({ suppressed: count, 'not-reported': count, 'not-applicable': count }),
    fit: described(numberOrAbsent, 'goodness of variance fit, 0 to 1; null without values'),
    leftOut,
  }),
  run: ({ places, ...request }) => {
    const rows = places.map(({ id, value, status }) => ({ territory: id, value, status }))
    const { classes, classOf, colourOf: _, ...rest } = classesOf(rows, request, WITHOUT_COLOURS)
    return {
      ...rest,
      classes: classes.map(({ lower, upper, lowest, highest, count }) => ({ lower, upper, lowest, highest, count })),
      places: places.map(({ id, value }) => ({ id, class: value === null ? null : classOf(value) })),
      leftOut: places.filter(({ value }) => value === null).length,
    }
  },
})
