import type { ReleaseErrorCode } from '../release-error.ts'
import type { WireAnswer } from './wire.ts'

/** What goes over HTTP for one question. */
export interface RemoteRequest {
  readonly address: URL
  readonly body: BodyInit
  readonly headers: Readonly<Record<string, string>>
}

/** How an engine is asked over HTTP and what its answers mean. */
export interface Dialect {
  request(address: URL, statement: { readonly sql: string; readonly parameters: readonly (string | number | null)[] }, release: string): RemoteRequest
  /** Throws where the text is no answer. */
  read(text: string): WireAnswer
  /** Which failure a response that is not 200 means. */
  failure(response: Response, text: string): { readonly code: ReleaseErrorCode; readonly detail: string }
  /** A statement that tells which release the engine holds, asked before the first question; null where every request says it. */
  readonly releaseStatement: string | null
}
