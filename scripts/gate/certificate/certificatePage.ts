import type { Certificate } from '../../../src/catalog/certificate.ts'
import { certificateFacts } from '../../../src/catalog/certificate-facts.ts'
import type { LocalizedText } from '../../../src/catalog/indicator.ts'
import { CONTENT_POLICIES, policyText } from '../../release/headers/contentPolicies.ts'
import { attacksPart } from './attacksPart.ts'
import { headPart } from './headPart.ts'
import { type Html, html, trusted } from './html.ts'
import { meaningPart } from './meaningPart.ts'
import { pageStyle } from './pageStyle.ts'
import { type PageLanguage, pageWords } from './pageWords.ts'
import { recordPart } from './recordPart.ts'
import { rulesPart } from './rulesPart.ts'
import { tablesPart } from './tablesPart.ts'

/**
 * `certificate.html`: the certificate in plain words, in Spanish and then in English, as one file that needs no other,
 * for the screen and for paper. `title` is what people call the dataset; without one it is called by its id. The same
 * certificate and title give the same text.
 */
export function certificatePage(certificate: Certificate, title: LocalizedText | null = null): string {
  const name = `${pageWords('es').t('page.title')} · ${title?.es ?? certificate.dataset} · Arraigo`
  const page = html`<!doctype html>
<html lang="es">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="${policyText(CONTENT_POLICIES.certificate)}">
<meta name="color-scheme" content="light dark">
<link rel="icon" href="data:,">
<title>${name}</title>
<style>
${trusted(pageStyle())}</style>
</head>
<body>
<main>
${languageIn(certificate, title, 'es', 'en')}
${languageIn(certificate, title, 'en', 'es')}
</main>
</body>
</html>
`
  return page.html
}

/** The whole certificate in one language, with the way to the other. */
function languageIn(certificate: Certificate, title: LocalizedText | null, language: PageLanguage, other: PageLanguage): Html {
  const words = pageWords(language)
  const facts = certificateFacts(certificate)
  return html`<article id="${language}" lang="${language}">
<p class="other"><a href="#${other}" lang="${other}" hreflang="${other}">${pageWords(other).t('page.read')}</a></p>
${headPart(certificate, title, facts, words)}
${meaningPart(certificate, facts, words)}
${rulesPart(certificate, words)}
${tablesPart(certificate, facts, words)}
${attacksPart(certificate, words)}
${recordPart(certificate, words)}
</article>`
}
