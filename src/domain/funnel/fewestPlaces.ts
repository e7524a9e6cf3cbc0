/** Fewer places than this make no funnel: limits around so few say nothing about the others. */
export const FEWEST_PLACES = 10
