import { useEffect, useMemo, useState } from 'react'
import type { Level } from '../../catalog/level.ts'
import { SHAPE_OBJECTS } from '../../layers/areas/shapes.ts'
import type { OpenRelease } from './openRelease.ts'

/** The release with the areas of a level: the narrower ones come once a level asks for them, and stay. Until then a map of that level has none. */
export function useShapesFor(open: OpenRelease, level: Level): OpenRelease {
  const [whole, setWhole] = useState<{ readonly of: OpenRelease['topology']; readonly topology: OpenRelease['topology'] } | null>(null)
  const { narrowAreas, topology } = open
  const asked = narrowAreas !== null && !(SHAPE_OBJECTS[level] in topology.objects)
  useEffect(() => {
    if (!asked || whole?.of === topology) return
    let left = false
    narrowAreas().then(
      (read) => {
        if (!left) setWhole({ of: topology, topology: read })
      },
      (error: unknown) => console.error('areas:', error),
    )
    return () => {
      left = true
    }
  }, [asked, narrowAreas, topology, whole])
  return useMemo(() => (whole?.of === topology ? { ...open, topology: whole.topology } : open), [open, topology, whole])
}
