import { addressOf } from '../tinyRelease.ts'

export interface Sent {
  readonly address: string
  readonly init: RequestInit
}

/** A host that gives prepared responses in turn, the last one again and again, and keeps what it was sent. */
export function fakeEngine(...responses: readonly (() => Response | Promise<Response>)[]): { readonly sent: Sent[]; readonly fetch: typeof fetch } {
  const sent: Sent[] = []
  return {
    sent,
    fetch: async (request, init) => {
      sent.push({ address: addressOf(request), init: init ?? {} })
      init?.signal?.throwIfAborted()
      const response = responses[Math.min(sent.length, responses.length) - 1]
      if (!response) throw new TypeError('no network')
      return response()
    },
  }
}

export const json = (content: unknown, status = 200, headers: Record<string, string> = {}) => () => new Response(JSON.stringify(content), { status, headers })
