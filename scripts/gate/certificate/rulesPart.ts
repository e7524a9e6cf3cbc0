import type { Certificate } from '../../../src/catalog/certificate.ts'
import { type Html, html } from './html.ts'
import type { PageWords } from './pageWords.ts'

/** The rule of each count, and of each rest that is a group of people too. */
export function rulesPart({ method, rules }: Certificate, words: PageWords): Html {
  const { t, language } = words
  const counts = Object.entries(rules.counts).map(
    ([name, { threshold, width, zeros }]) => html`<tr>
<th scope="row">${named(name, words)}</th>
<td>${t('rules.below', { threshold })}</td>
<td>${t('rules.atLeast', { values: width + 1 })} <span class="share">${t('rules.width', { width })}</span></td>
<td>${t(`rules.${zeros}`)}</td>
</tr>
`,
  )
  const amounts = (rules.amounts ?? []).map(
    ({ column, share }) => html`<tr>
<th scope="row">${named(column, words)}</th>
<td>${t('rules.amountHidden')}</td>
<td>${t('rules.amountRange', { share })}</td>
<td>${t('rules.publish')}</td>
</tr>
`,
  )
  const rests = rules.complements.map(
    ({ part, whole, threshold }) => html`<tr>
<th scope="row">${t('rules.rest', { whole: words.count(whole), part: words.count(part) })}</th>
<td>${t('rules.below', { threshold })}</td>
<td colspan="2">${t('rules.restNote')}</td>
</tr>
`,
  )
  return html`<section aria-labelledby="${language}-rules">
<h2 id="${language}-rules">${t('rules.title')}</h2>
<p>${methodRule({ method, rules }, words)}${method === 'suppression' ? ` ${t(`rules.${rules.loss}`)}` : null}</p>
<div class="scroll" role="region" tabindex="0" aria-label="${t('rules.title')}: ${t('rules.count')}">
<table class="rules">
<thead><tr><th scope="col">${t('rules.count')}</th><th scope="col">${t('rules.threshold')}</th><th scope="col">${t('rules.values')}</th><th scope="col">${t('rules.zeros')}</th></tr></thead>
<tbody>
${counts}${amounts}${rests}</tbody>
</table>
</div>
</section>`
}

/** A count's name as people say it, with the column's own beside it for whoever opens the files. */
export function named(name: string, { count }: PageWords): Html {
  return count(name) === name ? html`<code>${name}</code>` : html`${count(name)} <code>${name}</code>`
}

function methodRule({ method, rules }: Pick<Certificate, 'method' | 'rules'>, { t }: PageWords): string {
  const { base, noise } = rules
  if (method === 'rounding') return t('rules.rounding', { base: base ?? 1 })
  if (method === 'cell-key') return t('rules.cell-key', { largest: noise?.largest ?? 0, variance: noise?.variance ?? 0 })
  return t('rules.suppression')
}
