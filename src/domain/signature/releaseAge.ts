/** Which of two releases came first: by their number, then by their date. */
export interface ReleaseAge {
  /** Counted up by the publisher (`data/release.json`); 0 where she does not count. */
  readonly sequence: number
  /** ISO date of the newest dataset. */
  readonly created: string
}

export function ageOf({ sequence = 0, created }: { readonly sequence?: number | undefined; readonly created: string }): ReleaseAge {
  return { sequence, created }
}

/** Whether `one` came before `other`. Of two on the same day without numbers neither did. */
export function isOlder(one: ReleaseAge, other: ReleaseAge): boolean {
  return one.sequence === other.sequence ? one.created < other.created : one.sequence < other.sequence
}
