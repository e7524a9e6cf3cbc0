import { readFileSync } from 'node:fs'
import { createTranslator } from 'use-intl/core'
import type { Messages } from '../../../src/i18n/spanish.ts'
import type { Language } from '../../../src/state/app-state.ts'

const LOCALES = { es: 'es-GT', en: 'en-GB' } as const

/** The texts of the product in one language, so that a test names a control as a person reads it. */
export function wordsOf(language: Language) {
  const read = (file: string) => JSON.parse(readFileSync(new URL(`../../../src/i18n/${file}.json`, import.meta.url), 'utf8')) as object
  const part = (name: string) => read(`analysis/${language}/${name}`)
  const analysis = {
    ...part('common'),
    ...Object.fromEntries(['gap', 'outcomes', 'clusters', 'index', 'cross', 'locate', 'compare'].map((name) => [name, part(name)])),
  }
  const screen = Object.assign({}, ...['frame', 'map', 'chart', 'table', 'filter', 'data', 'error'].map((name) => read(`screen/${language}/${name}`))) as object
  const messages = { ...screen, codes: read(`codes/${language}`), own: read(`own/${language}`), console: read(`console/${language}`), analysis } as unknown as Messages
  return createTranslator({ locale: LOCALES[language], messages })
}
export type Words = ReturnType<typeof wordsOf>

export const es = wordsOf('es')
export const en = wordsOf('en')

/** The texts about the signature of a release, which are read with the view of data. */
export function signatureWordsOf(language: Language) {
  const messages = JSON.parse(readFileSync(new URL(`../../../src/i18n/signature/${language}.json`, import.meta.url), 'utf8')) as typeof import('../../../src/i18n/signature/es.json')
  return createTranslator({ locale: LOCALES[language], messages, namespace: 'signature' })
}

/** A text that stands anywhere in a name, taken literally. */
export function containing(text: string): RegExp {
  return new RegExp(text.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`))
}
