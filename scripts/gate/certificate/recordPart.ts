import type { Certificate } from '../../../src/catalog/certificate.ts'
import { type Fragment, type Html, html } from './html.ts'
import type { PageWords } from './pageWords.ts'

/** What somebody needs who wants to repeat the gate's work or to compare files. */
export function recordPart(certificate: Certificate, words: PageWords): Html {
  const { t, language } = words
  const { release, method, seed, time, versions, rules, files } = certificate
  return html`<section aria-labelledby="${language}-record">
<h2 id="${language}-record">${t('record.title')}</h2>
<p>${t('record.intro')}</p>
<dl class="record">
${fact(t('record.release'), html`<code>${release}</code>`)}
${fact(t('record.time'), words.time(time))}
${fact(t('record.seconds'), duration(certificate, words))}
${fact(t('record.method'), t(`method.${method}`))}
${fact(t('record.seed'), String(seed))}
${fact(t('record.versions'), Object.entries(versions).map(([name, version]) => html`<span class="version">${name} ${version}</span> `))}
${fact(t('record.rules'), html`<code>${rules.hash}</code>`)}
</dl>
<h3>${t('record.files')}</h3>
<dl class="files">
${Object.entries(files).map(([name, hash]) => fact(name, html`<code>${hash}</code>`))}
</dl>
</section>`
}

function fact(name: string, value: Fragment): Html {
  return html`<div><dt>${name}</dt><dd>${value}</dd></div>
`
}

function duration({ seconds }: Certificate, { t, number }: PageWords): string {
  const minutes = Math.round(seconds / 60)
  return minutes < 2 ? t('record.duration', { seconds: number(seconds) }) : t('record.minutes', { seconds: number(seconds), minutes: number(minutes) })
}
