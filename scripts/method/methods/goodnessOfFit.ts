import * as v from 'valibot'
import { goodnessOfFit as fitOf } from '../../../src/domain/classification/goodnessOfFit.ts'
import { countOrAbsent, described, id, leftOut, listOf, numberOrAbsent, value } from '../fields.ts'
import { defineMethod } from '../method.ts'

export const goodnessOfFit = defineMethod({
  name: 'goodness-of-fit',
  summary: 'Goodness of variance fit of classes, from any program that says which class a place is in.',
  source:
    'Jenks, G. F. (1977), Optimal data classification for choropleth maps, University of Kansas; formula: Armstrong, Xiao and Bennett (2003), Annals of the Association of American Geographers 93, page 600',
  input: v.strictObject({ places: listOf(v.strictObject({ id, value, class: described(countOrAbsent, 'number of the class, from 0; null for none') })) }),
  output: v.strictObject({ fit: described(numberOrAbsent, 'share of the variance that the classes account for; null without any value'), leftOut }),
  run: ({ places }) =>
    fitOf(
      places.map(({ value }) => value),
      places.map((place) => place.class ?? -1),
    ),
})
