import { type DraftProgramme, ExchangeError } from './draft.ts'

/**
 * Throws an ExchangeError where a programme holds what may not leave `data/`: a restricted place, or the published point of a
 * place made vague for safety. `openProgramme` takes both away; every writer asks here first, so that none can forget it.
 */
export function assertOpen(programmes: readonly DraftProgramme[]): void {
  for (const { id, places } of programmes) {
    const closed = places.some(
      ({ publishing, exactness, publishedLongitude, publishedLatitude }) =>
        publishing === 'restricted' || (exactness === 'approximate-security' && (publishedLongitude !== null || publishedLatitude !== null)),
    )
    // The message names the programme alone: a log is a publication too.
    if (closed) throw new ExchangeError(`${id} tiene lugares restringidos: no se escribe nada`, `${id} has restricted places: nothing is written`)
  }
}
