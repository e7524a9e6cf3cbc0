import { type RefObject, useLayoutEffect, useState } from 'react'
import type { Size } from '../../domain/projection/mercator.ts'

/** Inner size of an element in pixels, null before it was first measured. */
export function useElementSize(element: RefObject<HTMLElement | null>): Size | null {
  const [size, setSize] = useState<Size | null>(null)
  useLayoutEffect(() => {
    const target = element.current
    if (!target) return
    const measure = () => {
      const next = { width: target.clientWidth, height: target.clientHeight }
      if (next.width === 0 || next.height === 0) return
      setSize((before) => (before && before.width === next.width && before.height === next.height ? before : next))
    }
    measure()
    const observer = new ResizeObserver(measure)
    observer.observe(target)
    return () => observer.disconnect()
  }, [element])
  return size
}
