import type { Certificate } from '../../../src/catalog/certificate.ts'
import type { CertificateFacts } from '../../../src/catalog/certificate-facts.ts'
import { type Html, html } from './html.ts'
import type { PageWords } from './pageWords.ts'

/** Why a figure is hidden or changed, and what the protection promises and does not. */
export function meaningPart(certificate: Certificate, facts: CertificateFacts, words: PageWords): Html {
  const { t, language } = words
  const { title, first, second } = why(certificate, words)
  return html`<section aria-labelledby="${language}-why">
<h2 id="${language}-why">${title}</h2>
<p>${first}</p>
<p>${second}</p>
</section>
<section aria-labelledby="${language}-safe">
<h2 id="${language}-safe">${t('safe.title')}</h2>
<p>${weakest(certificate, facts, words)}</p>
<p>${t('safe.limits')}</p>
</section>`
}

function why({ method, rules }: Certificate, { t }: PageWords): { title: string; first: string; second: string } {
  const { base, noise } = rules
  if (method === 'rounding') {
    return { title: t('why.rounding.title'), first: t('why.rounding.first', { base: base ?? 1 }), second: t('why.rounding.second') }
  }
  if (method === 'cell-key') {
    const { largest, variance } = noise ?? { largest: 0, variance: 0 }
    return { title: t('why.cell-key.title'), first: t('why.cell-key.first', { largest, variance }), second: t('why.cell-key.second') }
  }
  return { title: t('why.suppression.title'), first: t('why.suppression.first'), second: t('why.suppression.second') }
}

function weakest({ weakest: found, method, rules }: Certificate, facts: CertificateFacts, { t, count }: PageWords): string {
  if (!found || !facts.weakest) return method === 'cell-key' ? t('safe.noise', { largest: rules.noise?.largest ?? 0 }) : t('safe.none')
  const { width, required } = found
  return t('safe.weakest', { count: count(found.count), width, values: facts.weakest.values, required })
}
