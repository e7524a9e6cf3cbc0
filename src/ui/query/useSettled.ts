import { useEffect, useRef, useState } from 'react'

/** Below this a change reads as immediate, so nothing in between is shown. */
const PATIENCE_MILLISECONDS = 250

/**
 * Holds what was last complete until the next is, so that a quick answer swaps the whole screen at once and no title
 * ever stands over figures of another question. After a moment the incomplete one is given, with its parts missing.
 */
export function useSettled<Value>(current: Value, complete: boolean, patience = PATIENCE_MILLISECONDS): Value {
  const held = useRef(current)
  const [impatient, setImpatient] = useState(false)
  useEffect(() => {
    if (complete) return () => undefined
    const timer = setTimeout(() => setImpatient(true), patience)
    return () => {
      clearTimeout(timer)
      setImpatient(false)
    }
  }, [complete, patience])
  const shown = complete || impatient ? current : held.current
  useEffect(() => {
    held.current = shown
  }, [shown])
  return shown
}
