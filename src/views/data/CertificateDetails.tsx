import { useId, useState } from 'react'
import { useTranslations } from 'use-intl'
import { CertificateAttacks } from './CertificateAttacks.tsx'
import { CertificateRules } from './CertificateRules.tsx'
import type { CertificatePart } from './CertificateSection.tsx'
import { CertificateTables } from './CertificateTables.tsx'

/** Rules, attacks and tables of a certificate, folded until a person wants to see them. */
export function CertificateDetails({ certificate, language }: CertificatePart) {
  const t = useTranslations('data.certificate')
  const [open, setOpen] = useState(false)
  const id = useId()
  return (
    <>
      <button type="button" className="data__toggle" aria-expanded={open} aria-controls={id} onClick={() => setOpen(!open)}>
        {t('details')}
      </button>
      <div id={id} className="certificate__details" hidden={!open}>
        <CertificateRules certificate={certificate} />
        <CertificateAttacks certificate={certificate} language={language} />
        <CertificateTables certificate={certificate} language={language} />
      </div>
    </>
  )
}
