import { isAllowed, namedIn } from './allowed.ts'
import { CORRECTIONS, type Correction, NOT_IN_APP } from './corrections.ts'
import { licencesIn, mitText } from './licenceTexts.ts'
import type { PackageFacts } from './packageFacts.ts'

/** A package in the app with the licence that is taken for true. */
export interface LicensedPackage extends Omit<PackageFacts, 'licence'> {
  readonly licence: string
  /** Why that is not what the package says; null where it is. */
  readonly correction: string | null
}

/**
 * Packages with their licences, by name, corrected where a correction says so. Throws an Error that names each package whose licence is
 * not allowed, missing, without a text, or another one than its text says.
 */
export function licenceList(packages: readonly PackageFacts[], corrections: readonly Correction[] = CORRECTIONS): readonly LicensedPackage[] {
  const problems: string[] = []
  const list = packages
    .map((one): LicensedPackage => {
      const correction = corrections.find(({ name }) => name === one.name)
      if (correction && correction.says !== one.licence) problems.push(`${one.name}: the correction is for a package that says ${correction.says}, and it says ${one.licence}`)
      const licence = correction?.licence ?? one.licence ?? ''
      const texts = one.texts.length > 0 || correction?.holder === undefined ? one.texts : [mitText(correction.holder)]
      problems.push(...faults(one.name, licence, texts))
      return { name: one.name, version: one.version, licence, texts, correction: correction ? correction.reason : null }
    })
    .toSorted((one, other) => (`${one.name} ${one.version}` < `${other.name} ${other.version}` ? -1 : 1))
  if (problems.length > 0) throw new Error(['some licences in the app are not in order (scripts/release/licences):', ...problems.map((problem) => `  ${problem}`)].join('\n'))
  return list
}

function faults(name: string, licence: string, texts: readonly string[]): string[] {
  if (licence === '') return [`${name}: names no licence`]
  if (!isAllowed(licence)) return [`${name}: ${licence} is not on the list of allowed licences`]
  if (texts.length === 0) return [`${name}: has no text of its licence`]
  const ignored = NOT_IN_APP.find((one) => one.name === name)?.licences ?? []
  const found = licencesIn(texts.join('\n')).filter((one) => !ignored.includes(one))
  const named = namedIn(licence)
  const missing = found.filter((one) => !named.includes(one))
  const unfounded = named.filter((one) => !found.includes(one))
  return [
    ...(missing.length > 0 ? [`${name}: says ${licence}, and its text has ${missing.join(', ')} too`] : []),
    ...(unfounded.length > 0 ? [`${name}: says ${licence}, and its text has no words of ${unfounded.join(', ')}`] : []),
  ]
}

/** All licences as one text for people. The same packages give the same text. */
export function licencesText(list: readonly LicensedPackage[]): string {
  const line = '='.repeat(80)
  const entries = list.map(({ name, version, licence, correction, texts }) =>
    [line, `${name} ${version}`, `${licence}${correction === null ? '' : ` (${correction})`}`, line, '', texts.join(`\n\n${'-'.repeat(80)}\n\n`), ''].join('\n'),
  )
  return [
    'Arraigo',
    '',
    'Código de otras personas en esta aplicación, con la licencia de cada parte. El código propio está bajo la licencia MIT;',
    'los datos tienen sus propias licencias, junto a cada conjunto en «Datos».',
    '',
    'Code of others in this app, with the licence of each part. Our own code is under the MIT licence; data has licences of',
    'its own, beside each set under “Data”.',
    '',
    ...list.map(({ name, version, licence }) => `${name} ${version}: ${licence}`),
    '',
    ...entries,
  ].join('\n')
}
