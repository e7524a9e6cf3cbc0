import type { Catalog } from '../../catalog/release.ts'
import type { OwnDataset } from '../../intake/dataset/own-dataset.ts'
import { ownCatalogDataset, ownIndicators } from '../../intake/dataset/ownIndicators.ts'

/** The catalog of a release with the datasets of this computer after it; the same object where there are none. */
export function withOwnDatasets(catalog: Catalog, datasets: readonly OwnDataset[]): Catalog {
  if (datasets.length === 0) return catalog
  return {
    ...catalog,
    indicators: [...catalog.indicators, ...datasets.flatMap(ownIndicators)],
    datasets: [...catalog.datasets, ...datasets.map(ownCatalogDataset)],
  }
}
