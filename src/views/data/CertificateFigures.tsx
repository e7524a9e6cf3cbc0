import { useTranslations } from 'use-intl'
import { type CertificateFacts, hidesCells, losesLessThanOne } from '../../catalog/certificate-facts.ts'
import { formatNumber, formatValue } from '../../domain/formatting/number.ts'
import { LOCALES } from '../../i18n/locales.ts'
import type { CertificatePart } from './CertificateSection.tsx'

/** The figures of a certificate to take away. */
export function CertificateFigures({ certificate, facts, language }: CertificatePart & { facts: CertificateFacts }) {
  const t = useTranslations('data.certificate')
  const number = (value: number) => formatNumber(value, LOCALES[language])
  const percent = (share: number) => formatValue(share, 'percent', LOCALES[language])
  const { totals } = certificate
  const { weakest, disclosed, tried } = facts
  const cells = number(totals.cells)
  const lost = losesLessThanOne(certificate) ? `< ${percent(0.01)}` : percent(totals.personsLostPercent / 100)
  return (
    <dl className="certificate__figures">
      {hidesCells(certificate) ? (
        <>
          <Figure value={percent(facts.shareSuppressed)} label={t('hidden', { suppressed: number(totals.suppressed), cells })} />
          <Figure value={lost} label={t('lost')} />
        </>
      ) : (
        <Figure value={cells} label={t('cells')} />
      )}
      {weakest && (
        <Figure value={number(weakest.values)} label={t('weakest', { required: number(weakest.required) })} failed={weakest.values < weakest.required} />
      )}
      <Figure value={number(disclosed)} label={t('found', { attacks: tried })} failed={disclosed > 0} />
    </dl>
  )
}

function Figure({ value, label, failed = false }: { value: string; label: string; failed?: boolean }) {
  return (
    <div className="certificate__figure">
      <dt>{label}</dt>
      <dd className={failed ? 'certificate__failed' : undefined}>{value}</dd>
    </div>
  )
}
