import type { BrowserContext, Page } from '@playwright/test'

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
  context.on('weberror', (error) => journal.complaints.push(`uncaught: ${error.error().message}`))
  context.on('console', (message) => {
    // A breach of the policy for scripts made of text is worded by itself.
    if (/content.security.policy|requires 'Trusted/i.test(message.text())) journal.complaints.push(message.text())
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
