import type { Dataset } from '../../catalog/dataset.ts'
import type { Manifest } from '../../catalog/release.ts'
import type { Release } from '../../database/loadRelease.ts'
import type { Language } from '../../state/app-state.ts'
import { ErrorNotice } from '../../ui/controls/ErrorNotice.tsx'
import { errorCode } from '../explore/errorCode.ts'
import { Waiting } from '../explore/Waiting.tsx'
import { CertificateSection } from './CertificateSection.tsx'
import { useCertificate } from './useCertificate.ts'

interface OfRelease {
  readonly release: Release
  readonly language: Language
}

/** The certificate of a dataset's protection, read from the release when the view opens; nothing where it has none. */
export function DatasetCertificate({ release, dataset, language }: OfRelease & { dataset: Pick<Dataset, 'id' | 'title'> }) {
  const files = release.manifest.certificates[dataset.id]
  return files ? <FetchedCertificate release={release} files={files} language={language} title={dataset.title[language]} /> : null
}

function FetchedCertificate({ release, files, language, title }: OfRelease & { files: Manifest['certificates'][string]; title: string }) {
  const { certificate, error, retry } = useCertificate(release, files.figures)
  if (error !== null) return <ErrorNotice {...errorCode(error)} onRetry={retry} />
  if (!certificate) return <Waiting />
  const addresses = { page: new URL(files.page, release.base).href, figures: new URL(files.figures, release.base).href }
  return <CertificateSection certificate={certificate} addresses={addresses} language={language} dataset={title} />
}
