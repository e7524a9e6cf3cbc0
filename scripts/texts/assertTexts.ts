import { readdirSync, readFileSync } from 'node:fs'
import { join, sep } from 'node:path'
import { type Problem, SourceProblems } from '../catalog/problem.ts'
import { checkCatalogues, REFERENCE } from './checkCatalogues.ts'
import { readCatalogues } from './readCatalogues.ts'
import { patternsIn, unusedKeys } from './unusedKeys.ts'

/** Groups whose keys are put together of codes alone, that come out of settings and data: no text of the program names them. */
const OF_CODES: ReadonlySet<string> = new Set([
  'analysis/clusters: choice',
  'certificate: count',
  'screen/data: data.certificate.count',
  'screen/data: data.certificate.hide',
  // How a value came about: kinds of src/ui/provenance/formula.ts.
  'screen/table: provenance.counted',
  'screen/table: provenance.asPublished',
  'screen/table: provenance.notComputed',
  'screen/table: provenance.published',
  'screen/table: provenance.synthetic',
  // Why a signature was not checked: kinds of src/domain/signature/verifyManifest.ts.
  'signature: signature.insecure-context',
  'signature: signature.no-ed25519',
])

/** What is wrong with the texts of the project at `root`, keys nobody uses among it. Throws what reading the files throws. */
export function textProblems(root: string): Problem[] {
  const catalogues = readCatalogues(root)
  const modules = ['src', 'scripts'].flatMap((folder) => modulesBelow(root, folder)).map((path) => patternsIn(path, readFileSync(join(root, path), 'utf8')))
  const unused = unusedKeys(catalogues, modules, OF_CODES).map((name) => {
    const [part = '', key = ''] = name.split(': ')
    const file = catalogues.find((catalogue) => catalogue.part === part && catalogue.language === REFERENCE)?.file ?? part
    return { file, row: null, field: key, message: { es: 'nadie la usa', en: 'nobody uses it' } }
  })
  return [...checkCatalogues(catalogues), ...unused]
}

/** Throws a SourceProblems that names file and key of everything wrong with the texts. */
export function assertTexts(root: string): void {
  const problems = textProblems(root)
  if (problems.length > 0) throw new SourceProblems(problems)
}

function modulesBelow(root: string, folder: string): string[] {
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name) && !entry.name.endsWith('.d.ts'))
    .map((entry) => join(entry.parentPath, entry.name).slice(join(root, '/').length).split(sep).join('/'))
    .sort()
}
