/** Cases of one kind, from one seed up to the one before another. */
export interface FuzzJob {
  readonly kind: string
  readonly from: number
  readonly to: number
  /** File in which the seed stands that is being run. */
  readonly mark: string
}

/** What came of some cases. */
export interface FuzzShare {
  readonly cases: number
  /** How often each message was given; `read` and `followed` for no message. */
  readonly said: Readonly<Record<string, number>>
  /** What must not be, with the seed that makes it again. */
  readonly faults: readonly { readonly seed: number; readonly fault: string }[]
  readonly slowest: { readonly milliseconds: number; readonly seed: number }
  /** Most memory of the process, and the seed after which it was so. */
  readonly most: { readonly bytes: number; readonly seed: number }
}
