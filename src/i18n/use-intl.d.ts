import type { Messages } from './spanish.ts'

declare module 'use-intl' {
  interface AppConfig {
    Messages: Messages
    Locale: 'es-GT' | 'en-GB'
  }
}
