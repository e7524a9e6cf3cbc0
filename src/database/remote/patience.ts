export interface Patience {
  readonly signal: AbortSignal
  /** Whether the time ran out, rather than the question being withdrawn. */
  isOver(): boolean
  /** To be called when all is done. */
  end(): void
}

/** A signal that fires when another does or so many milliseconds have passed (`AbortSignal.any` is younger than the browsers served). */
export function patience(milliseconds: number, other?: AbortSignal): Patience {
  const controller = new AbortController()
  let over = false
  const withdraw = () => controller.abort(other?.reason)
  const timer = setTimeout(() => {
    over = true
    controller.abort(new DOMException('no answer in time', 'TimeoutError'))
  }, milliseconds)
  if (other?.aborted) withdraw()
  other?.addEventListener('abort', withdraw, { once: true })
  return {
    signal: controller.signal,
    isOver: () => over,
    end() {
      clearTimeout(timer)
      other?.removeEventListener('abort', withdraw)
    },
  }
}
