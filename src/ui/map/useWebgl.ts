import { type ComponentType, useCallback, useEffect, useRef, useState } from 'react'
import type { MapProblem } from './TerritoryMapProps.ts'
import type { WebglMapProps } from './webgl/WebglMap.tsx'
import { webglAvailable } from './webglAvailable.ts'

/** A context that has not come back after this long will not; browsers that restore one do so within a second. */
const CONTEXT_PATIENCE_MILLISECONDS = 6000

export interface WebglState {
  /** The component, once fetched; null where the map is drawn as SVG. */
  readonly Map: ComponentType<WebglMapProps> | null
  /** It has drawn everything: the SVG may go. */
  readonly drawn: boolean
  readonly onDrawn: () => void
  readonly onContextLost: () => void
  readonly onRefused: () => void
}

/** Fetches MapLibre where the browser can use it, and follows it through lost contexts. */
export function useWebgl(onProblem: (problem: MapProblem) => void): WebglState {
  const [Map, setMap] = useState<ComponentType<WebglMapProps> | null>(null)
  const [drawn, setDrawn] = useState(false)
  const report = useRef(onProblem)
  report.current = onProblem
  const patience = useRef<ReturnType<typeof setTimeout> | undefined>(undefined)

  useEffect(() => {
    if (!webglAvailable()) {
      report.current('no-webgl')
      return
    }
    let left = false
    import('./webgl/WebglMap.tsx').then(
      ({ WebglMap }) => {
        if (!left) setMap(() => WebglMap)
      },
      (error: unknown) => {
        console.warn('the map could not be fetched', error)
        if (!left) report.current('engine-not-loaded')
      },
    )
    return () => {
      left = true
      clearTimeout(patience.current)
    }
  }, [])

  const onDrawn = useCallback(() => {
    if (patience.current !== undefined) report.current('context-restored')
    clearTimeout(patience.current)
    patience.current = undefined
    setDrawn(true)
  }, [])
  const onContextLost = useCallback(() => {
    setDrawn(false)
    clearTimeout(patience.current)
    patience.current = setTimeout(() => report.current('context-lost'), CONTEXT_PATIENCE_MILLISECONDS)
  }, [])
  const onRefused = useCallback(() => {
    setMap(null)
    report.current('no-webgl')
  }, [])
  return { Map, drawn: drawn && Map !== null, onDrawn, onContextLost, onRefused }
}
