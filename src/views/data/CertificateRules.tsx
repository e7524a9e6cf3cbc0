import { useTranslations } from 'use-intl'
import type { Certificate } from '../../catalog/certificate.ts'
import { hidesCells } from '../../catalog/certificate-facts.ts'
import { useCountName } from './useCountName.ts'

/** Counts by the rule they share, then the rests of two counts, which are groups of people too. */
export function CertificateRules({ certificate }: { certificate: Certificate }) {
  const t = useTranslations('data.certificate')
  const name = useCountName()
  const { counts, amounts = [], complements } = certificate.rules
  const rules = alike(Object.entries(counts), ([, { threshold, width, zeros }]) => `${threshold} ${width} ${zeros}`)
  const rests = alike(complements, ({ threshold }) => String(threshold))
  return (
    <div className="certificate__part">
      <h4 className="certificate__title">{t(hidesCells(certificate) ? 'rules' : 'rulesChanged')}</h4>
      <table className="data__table">
        <thead>
          <tr>
            <th scope="col">{t('of')}</th>
            <th scope="col">{t('threshold')}</th>
            <th scope="col">{t('values')}</th>
            <th scope="col">{t('zeros')}</th>
          </tr>
        </thead>
        <tbody>
          {rules.map(({ key, first: [, rule], all }) => (
            <tr key={key}>
              <th scope="row" className="certificate__names">
                {all.map(([count]) => name(count)).join(', ')}
              </th>
              <td>{t('below', { threshold: rule.threshold })}</td>
              <td>{t('atLeast', { values: rule.width + 1 })}</td>
              <td>{t(rule.zeros)}</td>
            </tr>
          ))}
          {amounts.map(({ column, share }) => (
            <tr key={column}>
              <th scope="row" className="certificate__names">{name(column)}</th>
              <td>{t('amountHidden')}</td>
              <td>{t('amountRange', { share })}</td>
              <td>{t('publish')}</td>
            </tr>
          ))}
          {rests.map(({ key, first, all }) => (
            <tr key={key}>
              <th scope="row" className="certificate__names">
                {all.map(({ part, whole }) => t('rest', { whole: name(whole), part: name(part) })).join('; ')}
              </th>
              <td colSpan={3}>{t('below', { threshold: first.threshold })}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

/** Entries with the same key together, in the order in which each key first comes. */
function alike<Entry>(entries: readonly Entry[], keyOf: (entry: Entry) => string): { key: string; first: Entry; all: Entry[] }[] {
  const groups = new Map<string, { key: string; first: Entry; all: Entry[] }>()
  for (const entry of entries) {
    const key = keyOf(entry)
    const group = groups.get(key)
    if (group) group.all.push(entry)
    else groups.set(key, { key, first: entry, all: [entry] })
  }
  return [...groups.values()]
}
