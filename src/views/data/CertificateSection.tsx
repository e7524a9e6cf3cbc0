import './Certificate.css'
import { useId } from 'react'
import { useTranslations } from 'use-intl'
import type { Certificate } from '../../catalog/certificate.ts'
import { certificateFacts, type CertificateFacts, promiseOf } from '../../catalog/certificate-facts.ts'
import { formatDate } from '../../domain/formatting/period.ts'
import { LOCALES } from '../../i18n/locales.ts'
import type { Language } from '../../state/app-state.ts'
import { Icon } from '../../ui/controls/Icon.tsx'
import { CertificateDetails } from './CertificateDetails.tsx'
import { CertificateFigures } from './CertificateFigures.tsx'

export interface CertificatePart {
  readonly certificate: Certificate
  readonly language: Language
}

/** Where the whole certificate stands: the page for people, and the JSON file. */
export interface CertificateAddresses {
  readonly page: string
  readonly figures: string
}

/** What protects the people counted in a dataset, and how that was tested. `dataset` is its title: several stand on one page. */
export function CertificateSection({ certificate, addresses, language, dataset }: CertificatePart & { addresses: CertificateAddresses; dataset: string }) {
  const t = useTranslations('data.certificate')
  const heading = useId()
  const facts = certificateFacts(certificate)
  const date = formatDate(certificate.time, LOCALES[language])
  return (
    <section className="certificate" aria-labelledby={heading}>
      <h3 className="certificate__heading" id={heading}>
        {t('title')}
        <span className="visually-hidden">: {dataset}</span>
      </h3>
      <div className={`certificate__verdict${facts.holds ? '' : ' certificate__verdict--failed'}`}>
        <p className="certificate__line">
          <Icon name={facts.holds ? 'check' : 'close'} />
          {facts.holds ? t('holds', { attacks: facts.tried }) : t('fails')}
        </p>
        <CertificatePromise certificate={certificate} facts={facts} />
      </div>
      <CertificateFigures certificate={certificate} facts={facts} language={language} />
      <CertificateDetails certificate={certificate} language={language} />
      <p className="certificate__links">
        <a className="certificate__link" href={`${addresses.page}#${language}`}>
          {t('page')}
          <Icon name="outward" />
        </a>
        <a className="certificate__link" href={addresses.figures}>
          {t('figures')}
          <Icon name="outward" />
        </a>
      </p>
      <p className="data__soft">{t('about', { release: certificate.release, date })}</p>
    </section>
  )
}

function CertificatePromise({ certificate, facts }: { certificate: Certificate; facts: CertificateFacts }) {
  const t = useTranslations('data.certificate')
  const { base, noise } = certificate.rules
  if (!facts.holds) return <p>{t('unsafe')}</p>
  return <p>{t(`promise.${promiseOf(certificate, facts)}`, { base: base ?? 1, largest: noise?.largest ?? 0, least: facts.leastValues })}</p>
}
