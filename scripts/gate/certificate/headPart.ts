import type { Certificate } from '../../../src/catalog/certificate.ts'
import { type CertificateFacts, hidesCells, losesLessThanOne, promiseOf } from '../../../src/catalog/certificate-facts.ts'
import type { LocalizedText } from '../../../src/catalog/indicator.ts'
import { type Fragment, type Html, html } from './html.ts'
import type { PageWords } from './pageWords.ts'

/** Title, whether the protection held, what that means in one sentence, and the figures a reader takes away. */
export function headPart(certificate: Certificate, title: LocalizedText | null, facts: CertificateFacts, words: PageWords): Html {
  const { t, language } = words
  const { dataset, release, time } = certificate
  return html`<header>
<h1>${t('page.title')}</h1>
${title && html`<p class="dataset">${title[language]}</p>`}
<p class="subject">${t('page.subject', { dataset, release, time: words.time(time) })} ${t('page.maker')}</p>
${certificate.kind === 'synthetic' ? html`<p class="synthetic">${t('page.synthetic')}</p>` : null}
</header>
<div class="verdict${facts.holds ? '' : ' verdict--failed'}">
<p class="verdict__line">${mark(facts.holds)}<strong>${verdict(facts, words)}</strong></p>
<p>${facts.holds ? promise(certificate, facts, words) : t('verdict.unsafe')}</p>
</div>
<dl class="figures">
${figures(certificate, facts, words)}
</dl>`
}

function verdict(facts: CertificateFacts, { t }: PageWords): string {
  if (facts.holds) return t('verdict.holds', { attacks: facts.tried })
  return facts.tried === 0 ? t('verdict.untried') : t('verdict.found', { cells: facts.disclosed })
}

/** What nobody can tell from the tables, by the method that was used. */
function promise(certificate: Certificate, facts: CertificateFacts, { t }: PageWords): string {
  const { base, noise } = certificate.rules
  return t(`promise.${promiseOf(certificate, facts)}`, { base: base ?? 1, largest: noise?.largest ?? 0, least: facts.leastValues })
}

function figures(certificate: Certificate, facts: CertificateFacts, words: PageWords): Fragment {
  const { t, number, percent, share } = words
  const { totals } = certificate
  const { weakest } = facts
  const found = t('figure.found', { attacks: facts.tried })
  const cells = number(totals.cells)
  const hidden = [
    figure(share(totals.suppressed, totals.cells), t('figure.hidden', { suppressed: number(totals.suppressed), cells })),
    figure(losesLessThanOne(certificate) ? `< ${percent(1)}` : percent(totals.personsLostPercent), t('figure.lost')),
  ]
  return [
    hidesCells(certificate) ? hidden : figure(cells, t('figure.whole')),
    weakest && figure(number(weakest.values), t('figure.weakest', { required: weakest.required }), weakest.values < weakest.required),
    figure(number(facts.disclosed), found, facts.disclosed > 0),
  ]
}

function figure(value: string, label: string, failed = false): Html {
  return html`<div class="figure${failed ? ' figure--failed' : ''}"><dt>${label}</dt><dd>${value}</dd></div>`
}

/** A tick or a cross; the words beside it say the same. */
function mark(holds: boolean): Html {
  const path = holds ? 'M5 12.5l4.5 4.5L19 7.5' : 'M6 6l12 12M18 6L6 18'
  return html`<svg class="mark" viewBox="0 0 24 24" width="24" height="24" aria-hidden="true"><path d="${path}" fill="none" stroke="currentColor" stroke-width="2.5" stroke-linecap="round" stroke-linejoin="round"/></svg>`
}
