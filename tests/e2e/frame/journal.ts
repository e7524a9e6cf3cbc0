import type { BrowserContext, Page } from '@playwright/test'

/** The style sheet that the driver of Firefox puts into a page while it takes a picture; Chromium's does so outside its policy. */
const STYLE_OF_THE_DRIVER = 'sha256-YjaKGiklmzC6wjXA513HAMmzus8VE61XCOT+SmwNZWA='

/** How Firefox words that a file did not come through the service worker, without a line for one: as of an error nobody caught. */
const DID_NOT_COME = /^Failed to load .+ A ServiceWorker passed an Error Response/

/** How Firefox words that the script of a worker did not come; of a worker whose page is being left that is no fault. */
const CUT_OFF = /^error loading dynamically imported module: /
/** Milliseconds before or after a page asks for the next document in which its workers may say so. */
const LEAVING = 2000

/** A breach of the content policy as browsers word it; Firefox tells of it as of an error nobody caught. */
export const POLICY_BREACH = /content.security.policy|requires 'Trusted|violates the following directive/i

/** What a page did behind the screen during a test. */
export interface Journal {
  /** Addresses of all requests of pages, workers and service workers. */
  readonly requests: string[]
  /** Breaches of the content policy, and errors nobody caught, until now. */
  readonly complaints: () => readonly string[]
}

/** Starts to write down what the pages of a context request and complain about. Call before the first page opens. */
export async function keepJournal(context: BrowserContext): Promise<Journal> {
  const requests: string[] = []
  const complaints: { readonly said: string; readonly cutOff: { readonly page: Page | null; readonly at: number } | null }[] = []
  const departures: { readonly page: Page; readonly at: number }[] = []
  const isLeft = (page: Page | null, at: number) => departures.some((departure) => departure.page === page && Math.abs(departure.at - at) < LEAVING)
  const complain = (said: string) => complaints.push({ said, cutOff: null })
  context.on('request', (request) => requests.push(request.url()))
  context.on('weberror', (error) => {
    const { message } = error.error()
    if (DID_NOT_COME.test(message)) return
    complaints.push({ said: `uncaught: ${message}`, cutOff: CUT_OFF.test(message) ? { page: error.page(), at: Date.now() } : null })
  })
  context.on('console', (message) => {
    // A breach of the policy for scripts made of text is worded by itself.
    if (POLICY_BREACH.test(message.text())) complain(message.text())
  })
  context.on('page', (page: Page) => {
    page.on('request', (request) => {
      if (request.isNavigationRequest() && request.frame() === page.mainFrame()) departures.push({ page, at: Date.now() })
    })
    page.on('websocket', (socket) => requests.push(socket.url()))
    page.on('crash', () => complain('the page crashed'))
  })
  return {
    requests,
    complaints: () => complaints.flatMap(({ said, cutOff }) => (said.includes(STYLE_OF_THE_DRIVER) || (cutOff && isLeft(cutOff.page, cutOff.at)) ? [] : [said])),
  }
}

/** Requests that left the origin of the app. Addresses without a host (data:, blob:) stay in the page. */
export function requestsElsewhere(requests: readonly string[], address: string): string[] {
  const origin = new URL(address).origin
  return requests.filter((request) => /^(https?|wss?|ftp):/.test(request) && new URL(request).origin !== origin)
}
