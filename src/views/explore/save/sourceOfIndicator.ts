import type { IndicatorDefinition } from '../../../catalog/indicator.ts'
import type { Language } from '../../../state/app-state.ts'
import type { OpenRelease } from '../../../ui/release/openRelease.ts'

/** Title and credit of the dataset an indicator reads, with the release; what a saved picture names as its source. */
export function sourceOfIndicator(open: OpenRelease, indicator: Pick<IndicatorDefinition, 'observations'>, language: Language): string {
  const { catalog, manifest } = open.release
  const dataset = catalog.datasets.find(({ tables }) => tables.includes(indicator.observations.table))
  return [...(dataset ? [dataset.title[language], dataset.credit[language]] : []), `Arraigo ${manifest.release}`].join(' · ')
}
