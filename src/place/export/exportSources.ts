import type { PlaceFile, PlaceIndicator, PlaceSource } from '../place-file.ts'
import { indicatorOf } from '../words.ts'
import { exportWords } from './exportWords.ts'
import { placeReport } from '../placeReport.ts'
import { reportFigures } from './reportFigures.ts'

export interface ExportSources {
  readonly publications: readonly (PlaceSource & { readonly id: string })[]
  readonly datasets: readonly (PlaceIndicator['dataset'] & { readonly kind: PlaceIndicator['kind'] })[]
}

/** The publications and sets of data the figures of a place come from, each once, in the order of the figures. */
export function exportSources(file: PlaceFile, id: string): ExportSources {
  const figures = reportFigures(placeReport(file, id), exportWords('es')).map(({ figure }) => figure)
  const keys = new Set(figures.flatMap(({ source }) => source ?? []))
  const datasets = figures.map((figure) => indicatorOf(file, figure)).map(({ dataset, kind }) => ({ ...dataset, kind }))
  return {
    publications: [...keys].flatMap((key) => {
      const source = file.sources[key]
      return source ? [{ ...source, id: key }] : []
    }),
    datasets: [...new Map(datasets.map((dataset) => [dataset.id, dataset])).values()],
  }
}
