import { formatDate, formatPeriod } from '../../domain/formatting/period.ts'
import type { PlaceFile } from '../place-file.ts'
import type { PlaceLanguage } from '../words.ts'
import { exportWords } from './exportWords.ts'
import { placeReport } from '../placeReport.ts'
import { exportSources } from './exportSources.ts'

/** What a file must say of itself beside its figures. */
export interface ExportContext {
  readonly file: PlaceFile
  readonly id: string
  readonly language: PlaceLanguage
  /** Id of the release and the ISO date of its data. */
  readonly release: { readonly id: string; readonly date: string }
  /** Absolute address of the page of the place. */
  readonly address: string
  /** ISO date on which the file is made. */
  readonly made: string
}

const OBSERVATION_CODES = ['A', 'P', 'E', 'Q', 'L', 'M', 'X_NP'] as const
const CONFIDENTIALITY_CODES = ['F', 'C'] as const

/** The lines that explain an exported table, each a label and a text: place, release, licences, marks and codes. */
export function exportFacts(context: ExportContext): readonly (readonly [label: string, text: string])[] {
  const { file, id, language, release, address, made } = context
  const { t, locale } = exportWords(language)
  const { territory } = placeReport(file, id)
  const name = [territory, ...territory.parents].map((place) => place.name).join(', ')
  const { datasets } = exportSources(file, id)
  const synthetic = datasets.some(({ kind }) => kind === 'synthetic')
  return [
    [t('readme.place'), `${name} (${id})`],
    [t('readme.release'), t('readme.releaseOf', { release: release.id, date: formatDate(release.date, locale) })],
    [t('readme.period'), formatPeriod(file.period, locale)],
    [t('readme.address'), address],
    [t('readme.made'), formatDate(made, locale)],
    ...datasets.map(({ title, licence }) => [t('readme.licence'), t('readme.licenceOf', { dataset: title[language], licence })] as const),
    ...(synthetic ? [[t('readme.synthetic'), t('readme.syntheticText')] as const] : []),
    [t('readme.empty'), t('readme.emptyText')],
    [t('readme.interval'), t('readme.intervalText')],
    [t('readme.codes'), t('readme.codesText')],
    ...OBSERVATION_CODES.map((code) => ['OBS_STATUS', t(`readme.observation.${code}`)] as const),
    ...CONFIDENTIALITY_CODES.map((code) => ['CONF_STATUS', t(`readme.confidentiality.${code}`)] as const),
  ]
}
