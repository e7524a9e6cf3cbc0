import { described, id, numberOrAbsent } from '../../fields.ts'

/** Fields of a place whose value is compared with a weight. */
export const weightedPlaceFields = {
  id,
  value: described(numberOrAbsent, 'amount, such as persons served; null where absent'),
  weight: described(numberOrAbsent, 'what it is divided among, such as persons in need; null where absent'),
}
