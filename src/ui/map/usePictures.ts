import { type Ref, useCallback, useImperativeHandle, useRef } from 'react'
import type { MapPicture } from './TerritoryMapProps.ts'

/** Lets `target` make a picture of whichever surface is shown; both surfaces stand for a moment while one takes over. */
export function usePictures(target: Ref<MapPicture | null> | undefined, drawn: boolean) {
  const webgl = useRef<MapPicture | null>(null)
  const fallback = useRef<MapPicture | null>(null)
  useImperativeHandle(
    target,
    () => () => (drawn ? webgl : fallback).current?.() ?? Promise.reject(new Error('the map is not drawn yet')),
    [drawn],
  )
  const ofWebgl = useCallback((picture: MapPicture | null) => {
    webgl.current = picture
  }, [])
  const ofStatic = useCallback((picture: MapPicture | null) => {
    fallback.current = picture
  }, [])
  return { ofWebgl, ofStatic }
}
