import type { AppState } from '../app-state.ts'
import { LINK_FIELDS, VIEW_FIELD } from './fields.ts'

/**
 * More characters than this no program need pass on: some browsers, mail programs and messengers cut an address there.
 * 2,048 is the limit of the address bar of Internet Explorer, which many programs still keep, and that of a site map
 * (sitemaps.org protocol).
 */
export const LONGEST_ADDRESS = 2000
/** What of it the address of the page may take; the link of any state fits into the rest. */
export const LONGEST_BASE = 200

/**
 * The link of a state, to stand behind the address of the page: `#/explore?indicator=coverage&level=municipality…`.
 * Only what differs from `defaults` is written, and always what a default would decide differently for somebody else
 * or in a later release (indicator, level, period, language, release).
 *
 * The state stands in the fragment, because a fragment never reaches a server: any static host and any sub-path serves
 * the same file for every link, a reload needs no rewrite rule, and what somebody looks at stays out of the host's logs.
 */
export function encodeLink(state: AppState, defaults: AppState): string {
  const parts: string[] = []
  for (const field of LINK_FIELDS) {
    if (field.only !== undefined && field.only !== state.analysis) continue
    const text = field.write(state)
    const wanted = field.always ? text !== '' : text !== field.write(defaults)
    if (wanted) parts.push(`${field.name}=${escapeValue(text)}`)
  }
  return `#/${VIEW_FIELD.write(state)}${parts.length > 0 ? `?${parts.join('&')}` : ''}`
}

/** Commas are legal in a fragment and keep lists readable. */
function escapeValue(text: string): string {
  return encodeURIComponent(text).replaceAll('%2C', ',')
}
