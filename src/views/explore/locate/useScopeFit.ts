import { useMemo, useState } from 'react'
import { mapShapes } from '../../../layers/areas/mapShapes.ts'
import type { Bounds } from '../../../domain/projection/mercator.ts'
import type { AppState } from '../../../state/app-state.ts'
import type { OpenRelease } from '../../../ui/release/openRelease.ts'

/** The bounds of the countries or departments of the question, to go to when they change; a map that a link has put somewhere stays there. */
export function useScopeFit(state: AppState, open: OpenRelease): { readonly bounds: Bounds; readonly key: string } | null {
  const { departments } = state.method.placement
  const ids = departments.length > 0 ? departments : state.countries
  const scope = ids.join()
  const [put] = useState(state.camera === null ? '' : scope)
  return useMemo(() => {
    if (scope === '' || scope === put) return null
    const shapes = mapShapes(open.topology, open.land)
    const bounds = scope.split(',').flatMap((id) => {
      const found = shapes.bounds(id)
      return found ? [found] : []
    })
    const [first] = bounds
    if (!first) return null
    const united = bounds.reduce((all, each): Bounds => [Math.min(all[0], each[0]), Math.min(all[1], each[1]), Math.max(all[2], each[2]), Math.max(all[3], each[3])], first)
    return { bounds: united, key: `question ${scope}` }
  }, [scope, put, open])
}
