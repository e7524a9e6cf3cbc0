import { useCallback, useEffect, useRef, useState } from 'react'
import type { Action, Dispatch } from '../../state/action.ts'
import type { AppState } from '../../state/app-state.ts'
import { decodeLink } from '../../state/link/decode.ts'
import { encodeLink } from '../../state/link/encode.ts'
import type { Ignored, LinkContext } from '../../state/link/field.ts'
import { type Adjustment, adjustments, reduce } from '../../state/reduce.ts'
import { createLinkHistory, type LinkHistory } from './linkHistory.ts'

export interface LinkNotices {
  /** What the last action moved beside what it asked for. */
  readonly adjusted: readonly Adjustment[]
  readonly dismiss: () => void
}

/** Dragging the map or a brush changes the link but is no step to go back to. */
const DRAGS: readonly Action['type'][] = ['move-camera', 'brush-range']

/**
 * The state of the app, tied to the link: read from it at the start and on back and forward, written to it after every
 * action. Returns state, dispatch, what of the link was ignored, and what an action moved. `defaults` is the state of a
 * visitor without a link; `context` and `defaults` must not change while the app runs.
 */
export function useLinkedState(
  context: LinkContext,
  defaults: AppState,
): [state: AppState, dispatch: Dispatch, ignored: readonly Ignored[], notices: LinkNotices] {
  const [start] = useState(() => {
    const here: AppState = { ...defaults, release: context.catalog.release }
    return { here, ...decodeLink(window.location.hash, context, here) }
  })
  const [state, setState] = useState(start.state)
  const [ignored, setIgnored] = useState<readonly Ignored[]>(start.ignored)
  const [adjusted, setAdjusted] = useState<readonly Adjustment[]>([])
  const current = useRef(start.state)
  const history = useRef<LinkHistory | null>(null)
  history.current ??= createLinkHistory(
    window.history,
    {
      set: (run, milliseconds) => window.setTimeout(run, milliseconds),
      clear: (handle) => window.clearTimeout(handle as number),
    },
    window.location.hash,
  )

  const dispatch = useCallback<Dispatch>(
    (action) => {
      const before = current.current
      const after = reduce(before, action, context.catalog)
      if (after === before) return
      current.current = after
      setState(after)
      const moved = adjustments(before, action, after)
      const drag = DRAGS.includes(action.type)
      if (!drag || moved.length > 0) setAdjusted(moved)
      const link = encodeLink(after, defaults)
      if (drag) history.current?.replaceSoon(link)
      else history.current?.push(link)
    },
    [context, defaults],
  )

  useEffect(() => {
    const restore = () => {
      const read = decodeLink(window.location.hash, context, start.here)
      history.current?.arrived(window.location.hash)
      current.current = read.state
      setState(read.state)
      setIgnored(read.ignored)
      setAdjusted([])
    }
    const leave = () => history.current?.flush()
    window.addEventListener('popstate', restore)
    window.addEventListener('pagehide', leave)
    return () => {
      window.removeEventListener('popstate', restore)
      window.removeEventListener('pagehide', leave)
      leave()
    }
  }, [context, start])

  const dismiss = useCallback(() => {
    setIgnored([])
    setAdjusted([])
  }, [])
  return [state, dispatch, ignored, { adjusted, dismiss }]
}
