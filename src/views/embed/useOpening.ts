import { useCallback, useEffect, useState } from 'react'

export interface Opening<Content> {
  /** Null until it is there. */
  readonly content: Content | null
  /** Why it is not; null while there is hope. */
  readonly failure: unknown
  readonly again: () => void
}

/** What a figure needs before it can be shown. Keep the identity of `open` while it asks for the same. */
export function useOpening<Content>(open: () => Promise<Content>): Opening<Content> {
  const [content, setContent] = useState<Content | null>(null)
  const [failure, setFailure] = useState<unknown>(null)
  const start = useCallback(() => void open().then(setContent, setFailure), [open])
  useEffect(start, [start])
  const again = () => {
    setFailure(null)
    start()
  }
  return { content, failure, again }
}
