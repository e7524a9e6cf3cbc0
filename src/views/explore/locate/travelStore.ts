import type { TravelTimes } from '../../../intake/travel/readTravelTimes.ts'

/** A file of travel times brought by the person; it stays in this window and is kept nowhere. */
export interface TravelFile {
  /** First eight digits of its SHA-256, as in a link. */
  readonly mark: string
  readonly name: string
  readonly times: TravelTimes
}

let file: TravelFile | null = null
const listeners = new Set<() => void>()

/** The file in use, shared by the question and its answer. */
export const travelStore = {
  current: (): TravelFile | null => file,
  set(next: TravelFile | null): void {
    file = next
    for (const listener of listeners) listener()
  },
  subscribe(listener: () => void): () => void {
    listeners.add(listener)
    return () => listeners.delete(listener)
  },
}
