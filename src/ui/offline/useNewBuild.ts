import { useEffect, useState } from 'react'
import { afterFirstScreen } from './afterFirstScreen.ts'

/**
 * Has the app kept on this device once its first screen stands. Returns what loads a newer build, null while there is none.
 */
export function useNewBuild(): (() => void) | null {
  const [load, setLoad] = useState<(() => void) | null>(null)
  useEffect(
    () =>
      afterFirstScreen(() => {
        import('./keepApp.ts').then(
          ({ keepApp }) => keepApp(new URL('./', document.baseURI), (newer) => setLoad(() => newer)),
          () => undefined,
        )
      }),
    [],
  )
  return load
}
