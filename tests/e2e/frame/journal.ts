import type { BrowserContext, Page } from '@playwright/test'

/** The style sheet that the driver of Firefox puts into a page while it takes a picture; Chromium's does so outside its policy. */
const STYLE_OF_THE_DRIVER = 'sha256-YjaKGiklmzC6wjXA513HAMmzus8VE61XCOT+SmwNZWA='

/** How Firefox words that a file did not come through the service worker, without a line for one: as of an error nobody caught. */
const DID_NOT_COME = /^Failed to load .+ A ServiceWorker passed an Error Response/

/** A breach of the content policy as browsers word it; Firefox tells of it as of an error nobody caught. */
export const POLICY_BREACH = /content.security.policy|requires 'Trusted|violates the following directive/i

/** What a page did behind the screen during a test. */
export interface Journal {
  /** Addresses of all requests of pages, workers and service workers. */
  readonly requests: string[]
  /** Breaches of the content policy, and errors nobody caught. */
  readonly complaints: string[]
}

/** Starts to write down what the pages of a context request and complain about. Call before the first page opens. */
export async function keepJournal(context: BrowserContext): Promise<Journal> {
  const journal: Journal = { requests: [], complaints: [] }
  context.on('request', (request) => journal.requests.push(request.url()))
  const complain = (complaint: string) => {
    if (!complaint.includes(STYLE_OF_THE_DRIVER)) journal.complaints.push(complaint)
  }
  context.on('weberror', (error) => {
    const { message } = error.error()
    if (!DID_NOT_COME.test(message)) complain(`uncaught: ${message}`)
  })
  context.on('console', (message) => {
    // A breach of the policy for scripts made of text is worded by itself.
    if (POLICY_BREACH.test(message.text())) complain(message.text())
  })
  context.on('page', (page: Page) => {
    page.on('websocket', (socket) => journal.requests.push(socket.url()))
    page.on('crash', () => journal.complaints.push('the page crashed'))
  })
  return journal
}

/** Requests that left the origin of the app. Addresses without a host (data:, blob:) stay in the page. */
export function requestsElsewhere(requests: readonly string[], address: string): string[] {
  const origin = new URL(address).origin
  return requests.filter((request) => /^(https?|wss?|ftp):/.test(request) && new URL(request).origin !== origin)
}
