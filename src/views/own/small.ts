/** Counts of people from 1 up to here less one are small. */
export const SMALL = 5
