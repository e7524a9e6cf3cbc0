import { existsSync } from 'node:fs'
import { basename, join } from 'node:path'
import { orThrow, reporter } from '../../catalog/problem.ts'
import { readJson } from '../../catalog/readJson.ts'
import { foldersIn, shownPath } from '../../catalog/sourceFolder.ts'
import { wholeCertificate } from './certificateSchema.ts'
import { readGatedRelease } from './gatedRelease.ts'

/** The certificate of a dataset's current release: for programs, and for people. */
export interface CertificateFiles {
  readonly figures: string
  readonly page: string
}

/**
 * Dataset id -> files of its certificate, for every dataset under `root/datasets` the gate has published. Throws
 * SourceProblems where a release does not hold (see `readGatedRelease`), its certificate says less than it must, or its
 * page is missing.
 */
export function certificateFiles(root: string): ReadonlyMap<string, CertificateFiles> {
  const gated = foldersIn(root, 'datasets').filter((folder) => existsSync(join(root, 'datasets', folder, 'tables', 'manifest.json')))
  return orThrow((problems) => {
    const found = gated.map((dataset) => {
      const { folder } = readGatedRelease(root, dataset)
      const files = { figures: join(folder, 'certificate.json'), page: join(folder, 'certificate.html') }
      const reportOf = (file: string) => reporter(problems, shownPath(root, 'datasets', dataset, 'tables', basename(folder), file))
      readJson(files.figures, wholeCertificate, reportOf('certificate.json'))
      if (!existsSync(files.page)) reportOf('certificate.html')(null, null, 'no existe el archivo', 'the file does not exist')
      return [dataset, files] as const
    })
    return new Map(found)
  })
}
