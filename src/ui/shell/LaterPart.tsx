import { Component, type ReactNode, Suspense } from 'react'
import { ErrorNotice, type NoticeCode } from '../controls/ErrorNotice.tsx'
import { reloadPage } from './reloadPage.ts'
import { PartNotLoaded } from './laterPart.ts'

/**
 * Room for a part that is read when it is needed. Where the part does not come, or fails, that is said in its place and
 * everything around it goes on; "try again" opens the page anew, whose link holds what was chosen. `around` puts the message
 * among what must stay with it.
 */
export function LaterPart({ waiting = null, around = (message) => message, children }: { readonly waiting?: ReactNode; readonly around?: (message: ReactNode) => ReactNode; readonly children: ReactNode }) {
  return (
    <Fault around={around}>
      <Suspense fallback={waiting}>{children}</Suspense>
    </Fault>
  )
}

class Fault extends Component<{ readonly around: (message: ReactNode) => ReactNode; readonly children: ReactNode }, { readonly code: NoticeCode | null }> {
  override state: { readonly code: NoticeCode | null } = { code: null }

  static getDerivedStateFromError(error: unknown): { readonly code: NoticeCode } {
    return { code: error instanceof PartNotLoaded ? 'offline' : 'unknown' }
  }

  override render() {
    const { around, children } = this.props
    return this.state.code === null ? children : around(<ErrorNotice code={this.state.code} wide onRetry={reloadPage} />)
  }
}
