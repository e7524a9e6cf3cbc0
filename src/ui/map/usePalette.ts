import { useEffect, useState } from 'react'
import { type MapPalette, mapPalette } from '../../layers/style/palette.ts'

/** The design tokens as they stand now; follows a change of theme wherever it is made. */
export function usePalette(theme: 'light' | 'dark'): MapPalette {
  const [palette, setPalette] = useState(() => readPalette(theme))
  useEffect(() => {
    const read = () => setPalette((before) => kept(before, readPalette(theme)))
    read()
    const observer = new MutationObserver(read)
    observer.observe(document.documentElement, { attributes: true, attributeFilter: ['data-theme', 'class', 'style'] })
    return () => observer.disconnect()
  }, [theme])
  return palette
}

function readPalette(theme: 'light' | 'dark'): MapPalette {
  const tokens = getComputedStyle(document.documentElement)
  return mapPalette(theme, (name) => tokens.getPropertyValue(name))
}

function kept(before: MapPalette, now: MapPalette): MapPalette {
  return JSON.stringify(before) === JSON.stringify(now) ? before : now
}
