/** Marks that may stand in place of a raw count. */
export const MARKS = { notReported: 'NR', tooEarly: 'NY', notApplicable: 'NA' } as const
