import type { Route } from '@playwright/test'

/** What can happen to a file between host and page. */
export const FAULTS = ['dropped', 'late', 'missing', 'cut short', 'changed', 'a page in its place'] as const
export type Fault = (typeof FAULTS)[number]

/** A late file comes after this many milliseconds: longer than the screen takes to ask for all others. */
const LATE_MILLISECONDS = 5000

/** Answers a request with a fault in place of the file. */
export async function answerWith(fault: Fault, route: Route): Promise<void> {
  switch (fault) {
    case 'dropped':
      return route.abort('connectionreset')
    case 'missing':
      return route.fulfill({ status: 404, contentType: 'text/plain', body: 'not found' })
    case 'a page in its place':
      return route.fulfill({ status: 200, contentType: 'text/html; charset=utf-8', body: '<!doctype html><title>404</title><p>99.9 % of 12345 persons</p>' })
    case 'late':
      await new Promise((resolve) => setTimeout(resolve, LATE_MILLISECONDS))
      return route.continue()
    default: {
      const answer = await route.fetch()
      const body = await answer.body()
      return route.fulfill({ response: answer, body: fault === 'cut short' ? body.subarray(0, Math.floor(body.length / 2)) : changed(body) })
    }
  }
}

/** One bit of one byte in a hundred is turned, the first and the last byte among them. */
function changed(body: Buffer): Buffer {
  const other = Buffer.from(body)
  const step = Math.max(1, Math.floor(other.length / 100))
  for (let at = 0; at < other.length; at += step) other[at] = (other[at] ?? 0) ^ 1
  if (other.length > 0) other[other.length - 1] = (other.at(-1) ?? 0) ^ 1
  return other
}
