import type { WireFailure } from '../../src/database/remote/wire.ts'

/** Why a question gets no answer, as the page is told. */
export class EngineFailure extends Error {
  readonly kind: WireFailure['error']

  constructor(kind: WireFailure['error'], detail: string) {
    super(detail)
    this.name = 'EngineFailure'
    this.kind = kind
  }
}
