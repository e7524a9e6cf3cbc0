import { type RefObject, useEffect, useState } from 'react'

/** Width and height of an element in pixels, inside its borders, followed while it lives; 0 before it is drawn. */
export function useSize(element: RefObject<HTMLElement | null>): { readonly width: number; readonly height: number } {
  const [size, setSize] = useState({ width: 0, height: 0 })
  useEffect(() => {
    const target = element.current
    if (!target) return
    const observer = new ResizeObserver(() => {
      const { clientWidth: width, clientHeight: height } = target
      setSize((known) => (known.width === width && known.height === height ? known : { width, height }))
    })
    observer.observe(target)
    return () => observer.disconnect()
  }, [element])
  return size
}
