import { useEffect, useState } from 'react'
import type { OwnDataset } from '../../intake/dataset/own-dataset.ts'
import { type OwnFigure, ownFigures } from '../../intake/dataset/ownFigures.ts'
import { openOwnStorage } from './ownStorage.ts'

export interface OwnFiguresOfPlace {
  readonly dataset: OwnDataset
  readonly figures: readonly OwnFigure[]
}

/** What the datasets kept in this browser say of a place; empty where there are none, which costs no more than a look. */
export function useOwnFigures(territory: string): readonly OwnFiguresOfPlace[] {
  const [found, setFound] = useState<readonly OwnFiguresOfPlace[]>([])
  useEffect(() => {
    let stale = false
    const read = async () => {
      const storage = await openOwnStorage()
      const kept = await storage.list()
      if (kept.length === 0) return []
      const { gatheredOf } = await import('../../database/own/arrowColumns.ts')
      const all: OwnFiguresOfPlace[] = []
      for (const { dataset } of kept) {
        const figures = ownFigures(gatheredOf(await storage.read(dataset.id), dataset.lists), dataset.mapping.measures, territory)
        if (figures.length > 0) all.push({ dataset, figures })
      }
      return all
    }
    read().then(
      (all) => {
        if (!stale) setFound(all)
      },
      (error: unknown) => console.warn(error),
    )
    return () => {
      stale = true
    }
  }, [territory])
  return found
}
