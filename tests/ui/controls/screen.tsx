import type { ReactElement } from 'react'
import { renderToString } from 'react-dom/server'
import { IntlProvider } from 'use-intl'
import { LOCALES } from '../../../src/i18n/locales.ts'
import { MESSAGES } from '../../../src/i18n/languages.ts'
import type { Language } from '../../../src/state/app-state.ts'

/** The HTML of an element in a language; a message that is missing or cannot be formatted fails the test. */
export function htmlOf(element: ReactElement, language: Language = 'es'): string {
  return renderToString(
    <IntlProvider
      locale={LOCALES[language]}
      messages={MESSAGES[language]}
      timeZone="UTC"
      onError={(error) => {
        throw error
      }}
    >
      {element}
    </IntlProvider>,
  )
}

/** The words of some HTML. */
export function textOf(html: string): string {
  const plain = html
    .replaceAll(/<(script|style|template)[\s\S]*?<\/\1>/g, '')
    .replaceAll(/<!--[\s\S]*?-->/g, '')
    .replaceAll(/<[^>]+>/g, ' ')
  return plain.replaceAll('&quot;', '"').replaceAll('&#x27;', "'").replaceAll('&amp;', '&').replaceAll(/[\s\u00a0]+/g, ' ').trim()
}
