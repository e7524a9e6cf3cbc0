export interface ErrorDraft {
  /** Key of the figure chosen; empty for the whole page. */
  readonly figure: string
  readonly written: string
}

/** Storage that may be full, blocked or not there at all; asking for it may itself throw. */
export type DraftStorage = () => Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>

const NOTHING: ErrorDraft = { figure: '', written: '' }

/** The draft kept for a place; an empty one where there is none, it cannot be read, or it is not one. */
export function keptDraft(storage: DraftStorage, id: string): ErrorDraft {
  try {
    const kept: unknown = JSON.parse(storage().getItem(keyOf(id)) ?? 'null')
    if (typeof kept !== 'object' || kept === null) return NOTHING
    const { figure, written } = kept as Partial<Record<keyof ErrorDraft, unknown>>
    return typeof figure === 'string' && typeof written === 'string' ? { figure, written } : NOTHING
  } catch {
    return NOTHING
  }
}

/** Keeps a draft, or drops it where nothing is written; returns whether the storage let it. */
export function keepDraft(storage: DraftStorage, id: string, draft: ErrorDraft): boolean {
  if (draft.written.trim() === '') return dropDraft(storage, id)
  try {
    storage().setItem(keyOf(id), JSON.stringify(draft))
    return true
  } catch {
    return false
  }
}

/** Removes the draft of a place; returns whether the storage let it. */
export function dropDraft(storage: DraftStorage, id: string): boolean {
  try {
    storage().removeItem(keyOf(id))
    return true
  } catch {
    return false
  }
}

function keyOf(id: string): string {
  return `arraigo-error-${id}`
}
