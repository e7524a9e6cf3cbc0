import './DataView.css'
import { useTranslations } from 'use-intl'
import { formatDate } from '../../domain/formatting/period.ts'
import { formatNumber } from '../../domain/formatting/number.ts'
import { LOCALES } from '../../i18n/locales.ts'
import type { Language } from '../../state/app-state.ts'
import type { OpenRelease } from '../../ui/release/openRelease.ts'
import { DatasetCertificate } from './DatasetCertificate.tsx'
import { DatasetSources } from './DatasetSources.tsx'
import { ForgetAll } from './ForgetAll.tsx'
import { KeptApp } from './KeptApp.tsx'
import { ProgrammeList } from './ProgrammeList.tsx'
import { ReleaseSignature } from './ReleaseSignature.tsx'

/** Every dataset of the release with its licence, credit and sources, and every file with its hash. */
export function DataView(props: { open: OpenRelease; language: Language; words: string | null; onConsole: () => void; onOwn: () => void }) {
  const t = useTranslations('data')
  const codes = useTranslations('codes')
  const { language } = props
  const locale = LOCALES[language]
  const { catalog, manifest } = props.open.release
  return (
    <main className="data">
      <div className="data__page">
        <h1 className="data__title">{t('title')}</h1>
        <p>{t('intro')}</p>
        <p className="data__soft">{t('release', { release: manifest.release })}</p>
        <ReleaseSignature release={props.open.release} language={language} words={props.words} />
        <p className="data__soft">
          <a href="./licences.txt">{t('licences')}</a> · <a href="./sbom.cdx.json">SBOM (CycloneDX)</a>
        </p>
        <KeptApp language={language} />
        <ForgetAll />
        <button type="button" className="data__toggle" onClick={props.onOwn}>
          {t('own')}
        </button>
        <button type="button" className="data__toggle" onClick={props.onConsole}>
          {t('console')}
        </button>
        {catalog.datasets.map((dataset) => (
          <section key={dataset.id} className="data__set">
            <h2 className="data__heading">
              {dataset.title[language]}
              <span className={`data__kind data__kind--${dataset.kind}`}>{codes(`kind.${dataset.kind}`)}</span>
            </h2>
            <p>{dataset.description[language]}</p>
            {dataset.kind === 'synthetic' && <p>{t('privacy')}</p>}
            <p className="data__soft">
              {t('licence')}: {dataset.licence.url ? <a href={dataset.licence.url}>{dataset.licence.name}</a> : dataset.licence.name}
              {' · '}
              {t('updated', { date: formatDate(dataset.updated, locale) })}
            </p>
            <p className="data__soft">
              {t('credit')}: {dataset.credit[language]}
            </p>
            <DatasetSources table={dataset.tables[0] ?? null} connector={props.open.connector} language={language} />
            <DatasetCertificate release={props.open.release} dataset={dataset} language={language} />
          </section>
        ))}
        <ProgrammeList connector={props.open.connector} language={language} />
        <section className="data__set">
          <h2 className="data__heading">{t('files')}</h2>
          <div className="data__scroll">
            <table className="data__table">
              <thead>
                <tr>
                  <th scope="col">{t('file')}</th>
                  <th scope="col" className="data__number">{t('rows')}</th>
                  <th scope="col" className="data__number">{t('size')}</th>
                  <th scope="col">{t('hash')}</th>
                </tr>
              </thead>
              <tbody>
                {manifest.files
                  .filter((file) => file.rows !== null)
                  .map((file) => (
                    <tr key={file.path}>
                      <td>{file.path}</td>
                      <td className="data__number">{file.rows === null ? '' : formatNumber(file.rows, locale)}</td>
                      <td className="data__number">{formatNumber(file.bytes / 1024, locale)} kB</td>
                      <td className="data__hash">{file.hash}</td>
                    </tr>
                  ))}
              </tbody>
            </table>
          </div>
        </section>
      </div>
    </main>
  )
}
