import { type ComponentType, useCallback, useEffect, useRef, useState } from 'react'
import type { MapProblem } from './TerritoryMapProps.ts'
import type { WebglMapProps } from './webgl/WebglMap.tsx'
import { afterPaint } from './afterPaint.ts'
import { afterLoss, NO_LOSSES } from './lostContexts.ts'
import { webglAvailable } from './webglAvailable.ts'

export interface WebglState {
  /** The component to draw with; null while and where the map is drawn as SVG. */
  readonly Map: ComponentType<WebglMapProps> | null
  /** Another number, another map: give it as key. */
  readonly attempt: number
  /** It has drawn everything: the SVG may go. */
  readonly drawn: boolean
  readonly onDrawn: () => void
  readonly onContextLost: () => void
  readonly onWorkerMissing: () => void
  readonly onRefused: () => void
}

/**
 * Fetches MapLibre where the browser can use it, and never for a `still` map. It waits until the map is `answered` and its SVG is
 * painted: a first context of WebGL holds the page for a moment, and its program would share the line with the figures. After a lost context the whole map is built anew on a new canvas:
 * MapLibre recovers by itself, but deck.gl keeps programs of the lost context with the old one.
 */
export function useWebgl(onProblem: (problem: MapProblem) => void, { still, answered }: { readonly still: boolean; readonly answered: boolean }): WebglState {
  const [component, setComponent] = useState<ComponentType<WebglMapProps> | null>(null)
  const [waiting, setWaiting] = useState(false)
  const [attempt, setAttempt] = useState(0)
  const [drawn, setDrawn] = useState(false)
  const report = useRef(onProblem)
  useEffect(() => {
    report.current = onProblem
  })
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined)
  const losses = useRef(NO_LOSSES)
  const drawnAt = useRef<number | null>(null)

  // What was begun goes on while a later question waits for its answer.
  const [begun, setBegun] = useState(answered)
  if (answered && !begun) setBegun(true)
  useEffect(() => {
    if (still || !begun) return
    let left = false
    const cancel = afterPaint(() => {
      if (!webglAvailable()) {
        report.current('no-webgl')
        return
      }
      import('./webgl/WebglMap.tsx').then(
        ({ WebglMap }) => {
          if (!left) setComponent(() => WebglMap)
        },
        (error: unknown) => {
          console.warn('the map could not be fetched', error)
          if (!left) report.current('map-not-loaded')
        },
      )
    })
    return () => {
      left = true
      cancel()
      clearTimeout(timer.current)
    }
  }, [still, begun])

  const onDrawn = useCallback(() => {
    drawnAt.current = performance.now()
    setDrawn(true)
  }, [])
  const onContextLost = useCallback(() => {
    const after = afterLoss(losses.current, drawnAt.current === null ? null : performance.now() - drawnAt.current)
    losses.current = after.losses
    drawnAt.current = null
    setDrawn(false)
    setWaiting(true)
    clearTimeout(timer.current)
    if (after.wait === null) {
      report.current('context-lost')
      return
    }
    timer.current = setTimeout(() => {
      setAttempt((before) => before + 1)
      setWaiting(false)
    }, after.wait)
  }, [])
  const onRefused = useCallback(() => {
    if (losses.current.recent > 0) return onContextLost()
    setWaiting(true)
    report.current('no-webgl')
  }, [onContextLost])
  const onWorkerMissing = useCallback(() => {
    setWaiting(true)
    report.current('map-not-loaded')
  }, [])
  return { Map: waiting ? null : component, attempt, drawn: drawn && !waiting, onDrawn, onContextLost, onWorkerMissing, onRefused }
}
