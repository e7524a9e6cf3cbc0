import { ReleaseError } from '../../database/release-error.ts'
import type { NoticeCode } from '../../ui/controls/ErrorNotice.tsx'

/** The message a failure is told with, and the file it is about where one is. */
export function errorCode(error: unknown): { code: NoticeCode; file: string | null } {
  return error instanceof ReleaseError ? { code: error.code, file: error.file } : { code: 'unknown', file: null }
}
