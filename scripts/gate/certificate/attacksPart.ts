import type { AttackRecord, Certificate } from '../../../src/catalog/certificate.ts'
import { type Html, html } from './html.ts'
import type { PageWords } from './pageWords.ts'

/** What was tried to undo the protection, on how much, what it found, and which earlier releases it could use. */
export function attacksPart({ attacks, earlier }: Certificate, words: PageWords): Html {
  const { t, language } = words
  return html`<section aria-labelledby="${language}-attacks">
<h2 id="${language}-attacks">${t('attacks.title')}</h2>
<p>${t('attacks.intro')}</p>
${
  attacks.length === 0
    ? html`<p class="failed">${t('attacks.none')}</p>`
    : html`<table class="attacks">
<thead><tr><th scope="col">${t('attacks.attack')}</th><th scope="col" class="number">${t('attacks.checked')}</th><th scope="col" class="number">${t('attacks.found')}</th></tr></thead>
<tbody>
${attacks.map((attack) => attackRow(attack, words))}</tbody>
</table>`
}
</section>
<section aria-labelledby="${language}-earlier">
<h2 id="${language}-earlier">${t('earlier.title')}</h2>
${
  earlier.length === 0
    ? html`<p>${t('earlier.none')}</p>`
    : html`<p>${t('earlier.some', { count: earlier.length })}</p>
<ul>${earlier.map((release) => html`<li><code>${release}</code></li>`)}</ul>`
}
</section>`
}

function attackRow({ id, checked, found }: AttackRecord, { t, number }: PageWords): Html {
  const nothing = html`<span class="share">${t('attacks.nothing')}</span>`
  return html`<tr${found > 0 ? html` class="failed"` : null}>
<th scope="row">${t(`attacks.${id}.name`)}<span class="tried">${t(`attacks.${id}.text`)}</span></th>
<td class="number">${number(checked)} ${checked === 0 ? nothing : null}</td>
<td class="number">${number(found)}</td>
</tr>
`
}
