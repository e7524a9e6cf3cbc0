import { useTranslations } from 'use-intl'
import { formatNumber } from '../../domain/formatting/number.ts'
import { LOCALES } from '../../i18n/locales.ts'
import type { CertificatePart } from './CertificateSection.tsx'

/** What was tried to undo the protection, on how much, and what it disclosed. */
export function CertificateAttacks({ certificate, language }: CertificatePart) {
  const t = useTranslations('data.certificate')
  const number = (value: number) => formatNumber(value, LOCALES[language])
  if (certificate.attacks.length === 0) return null
  return (
    <div className="certificate__part">
      <h4 className="certificate__title">{t('attacks')}</h4>
      <table className="data__table">
        <thead>
          <tr>
            <th scope="col">{t('attack')}</th>
            <th scope="col" className="data__number">{t('checked')}</th>
            <th scope="col" className="data__number">{t('disclosed')}</th>
          </tr>
        </thead>
        <tbody>
          {certificate.attacks.map(({ id, checked, found }) => (
            <tr key={id}>
              <th scope="row" className="certificate__attack">
                {t(`tried.${id}.name`)}
                <span className="certificate__tried">{t(`tried.${id}.text`)}</span>
              </th>
              <td className="data__number">
                {number(checked)}
                {checked === 0 && <span className="certificate__share">{t('nothing')}</span>}
              </td>
              <td className={`data__number${found > 0 ? ' certificate__failed' : ''}`}>{number(found)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
