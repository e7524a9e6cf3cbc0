/**
 * Minutes it takes to go `kilometres` as the crow flies at a friction of so many minutes a kilometre; null where no
 * friction is given. The friction stands for roads, detours and means of travel together and must come from data: there is
 * no usual value. Throws a RangeError on a distance that is negative or not finite, or a friction that is not above 0.
 * Method: a friction that is the same all along the way; the case of one surface in the accumulated cost of Weiss, D. J. et
 * al. (2018), A global map of travel time to cities, Nature 553, 333-336.
 */
export function travelMinutes(kilometres: number, minutesPerKilometre: number | null): number | null {
  if (!(kilometres >= 0 && Number.isFinite(kilometres))) throw new RangeError(`no distance: ${kilometres}`)
  if (minutesPerKilometre === null) return null
  if (!(minutesPerKilometre > 0 && Number.isFinite(minutesPerKilometre))) throw new RangeError(`no friction: ${minutesPerKilometre}`)
  return kilometres * minutesPerKilometre
}
