import type { ReactNode } from 'react'
import { ErrorNotice } from '../../../ui/controls/ErrorNotice.tsx'
import { errorCode } from '../errorCode.ts'

/** What stands over the stage: progress and errors of the screen, and what went wrong with the questions of the analysis itself. */
export function StatusOfAnalysis({ screen, error }: { screen: ReactNode; error: unknown }) {
  const failure = error === null ? null : errorCode(error)
  return (
    <>
      {screen}
      {failure && <ErrorNotice code={failure.code} file={failure.file} />}
    </>
  )
}
