import { useCallback, useEffect, useRef, useState } from 'react'
import type { LonLat } from '../../../domain/projection/mercator.ts'
import type { OffersFile } from '../../../place/reach/offers-file.ts'
import { startWorker } from '../../../workers/startWorker.ts'
import reachWorker from './reachWorker.ts?worker&url'
import { type ReachStep, startReach } from './startReach.ts'

/**
 * Asks what is within reach of a point, one question at a time: a new one ends the one before. `step` is null before the
 * first question and after a cancelled one. The offers load once; after a failure the next question tries again.
 */
export function useReach(loadOffers: () => Promise<OffersFile>) {
  const [step, setStep] = useState<ReachStep | null>(null)
  const stop = useRef<(() => void) | null>(null)
  const offers = useRef<Promise<OffersFile> | null>(null)
  useEffect(() => () => stop.current?.(), [])
  const ask = useCallback(
    (origin: LonLat) => {
      stop.current?.()
      const loadOnce = async () => {
        const loading = (offers.current ??= loadOffers())
        try {
          return await loading
        } catch (error) {
          if (offers.current === loading) offers.current = null
          throw error
        }
      }
      stop.current = startReach({ origin, loadOffers: loadOnce, newWorker, onStep: setStep })
    },
    [loadOffers],
  )
  const cancel = useCallback(() => {
    stop.current?.()
    setStep(null)
  }, [])
  return { step, ask, cancel }
}

function newWorker(): Worker {
  return startWorker(reachWorker)
}
