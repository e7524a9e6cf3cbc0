import type { Certificate, TableCertificate } from '../../../src/catalog/certificate.ts'
import { type CertificateFacts, hidesCells } from '../../../src/catalog/certificate-facts.ts'
import { type Html, html } from './html.ts'
import type { PageWords } from './pageWords.ts'

const KINDS = ['reported', 'rounded', 'zero', 'suppressed', 'notReported', 'notApplicable'] as const
type Kind = (typeof KINDS)[number]

/** What became of the cells, in all and table by table, and what of the information is lost. */
export function tablesPart(certificate: Certificate, facts: CertificateFacts, words: PageWords): Html {
  const { t, number, share, language } = words
  const { tables, totals } = certificate
  // A column of nothing but zeros says nothing: suppression changes no cell, rounding hides none.
  const shown = KINDS.filter((kind) => tables.some((table) => table[kind] > 0))
  const intro = { cells: number(totals.cells), suppressed: number(totals.suppressed), share: share(facts.shareSuppressed, 1) }
  return html`<section aria-labelledby="${language}-tables">
<h2 id="${language}-tables">${t('tables.title')}</h2>
<p>${t('tables.intro', intro)}</p>
<p>${lost(certificate, words)}</p>
<div class="scroll" role="region" tabindex="0" aria-label="${t('tables.scroll')}">
<table class="cells">
<thead><tr><th scope="col">${t('tables.table')}</th><th scope="col" class="number">${t('tables.cells')}</th>${shown.map(
    (kind) => html`<th scope="col" class="number"><span class="swatch part--${kind}"></span>${t(`tables.${kind}`)}</th>`,
  )}</tr></thead>
<tbody>
${tables.map((table) => tableRow(table, shown, words))}</tbody>
</table>
</div>
</section>`
}

function lost(certificate: Certificate, { t }: PageWords): string {
  const { method, rules, totals } = certificate
  if (method === 'suppression' && totals.suppressed === 0) return t('tables.nothingLost')
  if (hidesCells(certificate)) return t('tables.lost', { percent: totals.personsLostPercent })
  if (method === 'cell-key') return t('tables.noise', { most: rules.noise?.largest ?? 0 })
  return t('tables.rounding', { most: (rules.base ?? 1) - 1 })
}

function tableRow(table: TableCertificate, shown: readonly Kind[], { number, share }: PageWords): Html {
  return html`<tr>
<th scope="row"><code>${table.table}</code>${bar(table)}</th>
<td class="number">${number(table.cells)}</td>${shown.map(
    (kind) => html`
<td class="number">${number(table[kind])} <span class="share">${share(table[kind], table.cells)}</span></td>`,
  )}
</tr>
`
}

/** The shares side by side; the figures of the row say the same. */
function bar(table: TableCertificate): Html {
  const parts = KINDS.filter((kind) => table[kind] > 0).map(
    (kind) => html`<span class="part--${kind}" style="flex-grow:${table[kind]}"></span>`,
  )
  return html`<span class="bar" aria-hidden="true">${parts}</span>`
}
