import './WebglMap.css'
import { useEffect, useLayoutEffect, useRef } from 'react'
import type { SurfaceProps } from '../surface.ts'
import { type MapController, mapController } from './controller.ts'

export interface WebglMapProps extends SurfaceProps {
  /** Milliseconds a change of colour or camera takes; 0 where a person asked for less motion. */
  readonly fadeMilliseconds: number
  readonly moveMilliseconds: number
  readonly shown: boolean
  readonly onDrawn: () => void
  readonly onContextLost: () => void
  readonly onWorkerMissing: () => void
  readonly onSymbolsFailed: () => void
  /** The constructor threw: no WebGL 2 after all. */
  readonly onRefused: () => void
}

/** The map drawn by MapLibre. Made once; afterwards every change of props is handed to it as a change. */
export function WebglMap(props: WebglMapProps) {
  const element = useRef<HTMLDivElement>(null)
  const controller = useRef<MapController | null>(null)
  const latest = useRef(props)
  useLayoutEffect(() => {
    latest.current = props
  })

  useEffect(() => {
    if (!element.current) return
    const { content, symbols, view } = latest.current
    try {
      controller.current = mapController(
        element.current,
        { content, symbols, view },
        {
          onPointer: (report) => latest.current.onPointer(report),
          onMove: (moved) => latest.current.onMove(moved),
          onRest: (reached, byPerson) => latest.current.onRest(reached, byPerson),
          onDrawn: () => latest.current.onDrawn(),
          onContextLost: () => latest.current.onContextLost(),
          onWorkerMissing: () => latest.current.onWorkerMissing(),
          onSymbolsFailed: () => latest.current.onSymbolsFailed(),
        },
        () => latest.current.fadeMilliseconds,
      )
    } catch (error) {
      console.warn('the map could not be drawn with WebGL', error)
      latest.current.onRefused()
      return
    }
    const { onPicture } = latest.current
    onPicture(controller.current.picture)
    return () => {
      onPicture(null)
      controller.current?.remove()
      controller.current = null
    }
  }, [])

  useEffect(() => controller.current?.show(props.content, props.symbols), [props.content, props.symbols])
  useEffect(() => controller.current?.resize(props.size), [props.size])
  useEffect(() => {
    controller.current?.moveTo(props.view, latest.current.shown ? latest.current.moveMilliseconds : 0)
  }, [props.view])

  return <div ref={element} className={props.shown ? 'map-webgl' : 'map-webgl map-webgl--hidden'} />
}
