import { DIMENSIONS } from '../../catalog/service.ts'
import { type Spoken, spokenBy } from '../added-languages.ts'
import { type AppState, type Theme, THEMES } from '../app-state.ts'
import { fit } from '../fit.ts'
import type { Ignored, IgnoredReason, LinkContext, LinkField } from './field.ts'
import { LINK_FIELDS, VIEW_FIELD } from './fields.ts'

/** No state writes more than 1,800 characters; what is longer than this is broken or hostile. */
export const MAXIMUM_LINK_LENGTH = 4096
const MAXIMUM_PARAMETERS = 64
const MAXIMUM_NOTICES = 12
const SHOWN_LENGTH = 40

/**
 * The state a link stands for, and what of the link was not followed. Every field falls back to `defaults` by itself;
 * only listed fields and values enter the state, which is then moved to the nearest one that is published.
 * Never throws, whatever the text.
 */
export function decodeLink(text: string, context: LinkContext, defaults: AppState): { state: AppState; ignored: Ignored[] } {
  const ignored: Ignored[] = []
  const note = (field: string, value: string, reason: IgnoredReason) => {
    if (ignored.length < MAXIMUM_NOTICES) ignored.push({ field: forScreen(field), value: forScreen(value), reason })
  }
  const { path, values } = split(text, note)
  let state = defaults
  const apply = (field: LinkField, value: string) => {
    const { change, refused } = field.read(value, state, context)
    for (const { value: part, reason } of refused) note(field.name, part, reason)
    if (change) state = { ...state, ...change }
  }
  if (path !== '') apply(VIEW_FIELD, path)
  for (const field of LINK_FIELDS) {
    const value = values.get(field.name)
    if (value !== undefined) apply(field, value)
  }
  const fitted = fit(state, context.catalog)
  for (const [field, asked, given] of moved(state, fitted)) {
    if (values.has(field) && asked !== given) note(field, asked, 'not-published')
  }
  return { state: fitted, ignored }
}

/** Language and theme of a link, for what is on screen before the catalog is there; null where it names none. */
export function appearanceInLink(text: string): { spoken: Spoken | null; theme: Theme | null } {
  const { values } = split(text, () => {})
  return {
    spoken: spokenBy(values.get('lang')),
    theme: THEMES.find((theme) => theme === values.get('theme')) ?? null,
  }
}

type Note = (field: string, value: string, reason: IgnoredReason) => void

const KNOWN = new Set(LINK_FIELDS.map((field) => field.name))

function split(text: string, note: Note): { path: string; values: ReadonlyMap<string, string> } {
  if (text.length > MAXIMUM_LINK_LENGTH) note('link', text, 'too-long')
  // Cut at the last whole parameter, so that a shortened number is not taken for a number.
  const whole = text.length > MAXIMUM_LINK_LENGTH ? text.slice(0, text.lastIndexOf('&', MAXIMUM_LINK_LENGTH) + 1) : text
  const fragment = whole.slice(whole.indexOf('#') + 1)
  const mark = fragment.indexOf('?')
  const path = (mark < 0 ? fragment : fragment.slice(0, mark)).replace(/^\//, '').replace(/\/$/, '')
  const values = new Map<string, string>()
  let count = 0
  for (const [name, value] of new URLSearchParams(mark < 0 ? '' : fragment.slice(mark + 1))) {
    count += 1
    if (count > MAXIMUM_PARAMETERS) {
      note(name, value, 'too-many')
      break
    }
    if (!KNOWN.has(name)) note(name, value, 'unknown-field')
    else if (values.has(name)) note(name, value, 'repeated')
    else values.set(name, value)
  }
  return { path, values }
}

function moved(asked: AppState, given: AppState): [field: string, asked: string, given: string][] {
  return [
    ['level', asked.level, given.level],
    ['period', asked.period, given.period],
    ...DIMENSIONS.map((dimension): [string, string, string] => [dimension, asked.filters[dimension], given.filters[dimension]]),
    ['classify', asked.classification.method, given.classification.method],
  ]
}

/** Control and direction-changing characters out, long texts cut: it comes from a stranger and goes on screen. */
export function forScreen(text: string): string {
  const plain = text.slice(0, SHOWN_LENGTH * 4).replaceAll(/[\p{C}\p{Zl}\p{Zp}]/gu, '')
  // A letter of two halves that the cut goes through is left out whole.
  return plain.length > SHOWN_LENGTH ? `${plain.slice(0, SHOWN_LENGTH).replace(/[\ud800-\udbff]$/, '')}…` : plain
}
