import { useTranslations } from 'use-intl'
import { formatNumber, formatValue } from '../../domain/formatting/number.ts'
import { LOCALES } from '../../i18n/locales.ts'
import type { CertificatePart } from './CertificateSection.tsx'

const KINDS = ['reported', 'rounded', 'zero', 'suppressed', 'notReported', 'notApplicable'] as const

/** What became of the cells of each table. */
export function CertificateTables({ certificate, language }: CertificatePart) {
  const t = useTranslations('data.certificate')
  const { tables } = certificate
  const number = (value: number) => formatNumber(value, LOCALES[language])
  const share = (part: number, whole: number) => formatValue(whole === 0 ? 0 : part / whole, 'percent', LOCALES[language])
  // A column of nothing but zeros says nothing: suppression changes no cell, rounding hides none.
  const shown = KINDS.filter((kind) => tables.some((table) => table[kind] > 0))
  if (tables.length === 0) return null
  return (
    <div className="certificate__part">
      <h4 className="certificate__title">{t('published')}</h4>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- it scrolls, so the keyboard must reach it */}
      <section className="data__scroll" tabIndex={0} aria-label={t('scroll')}>
        <table className="data__table certificate__cells">
          <thead>
            <tr>
              <th scope="col">{t('table')}</th>
              <th scope="col" className="data__number">{t('all')}</th>
              {shown.map((kind) => (
                <th key={kind} scope="col" className="data__number">{t(kind)}</th>
              ))}
            </tr>
          </thead>
          <tbody>
            {tables.map((table) => (
              <tr key={table.table}>
                <th scope="row">{table.table}</th>
                <td className="data__number">{number(table.cells)}</td>
                {shown.map((kind) => (
                  <td key={kind} className="data__number">
                    {number(table[kind])}
                    <span className="certificate__share">{share(table[kind], table.cells)}</span>
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </div>
  )
}
