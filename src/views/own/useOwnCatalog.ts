import { useMemo, useSyncExternalStore } from 'react'
import type { OpenRelease } from '../../ui/release/openRelease.ts'
import type { KeptDataset } from '../../ui/own/ownStorage.ts'
import { withOwnDatasets } from '../../ui/own/withOwnDatasets.ts'

const NONE: readonly KeptDataset[] = []
const never = () => () => undefined

/** The release with the indicators of this computer in its catalog, and the datasets they come from; renewed whenever these change. */
export function useOwnCatalog(released: OpenRelease): { readonly open: OpenRelease; readonly kept: readonly KeptDataset[] } {
  const list = released.own?.list
  const kept = useSyncExternalStore(list?.subscribe ?? never, () => list?.current() ?? NONE)
  return useMemo(() => {
    const catalog = withOwnDatasets(released.release.catalog, kept.map(({ dataset }) => dataset))
    return { kept, open: catalog === released.release.catalog ? released : { ...released, release: { ...released.release, catalog } } }
  }, [released, kept])
}
