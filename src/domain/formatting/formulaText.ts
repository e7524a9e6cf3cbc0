/**
 * What spreadsheets would run as a formula: OWASP's list (= + - @ tab, carriage return, line feed) and the full-width
 * forms some programs fold to it. Leading blanks are skipped, as they are by programs that trim cells.
 */
export const FORMULA = /^[ \u00a0]*[=+\-@\t\r\n\uff1d\uff0b\uff0d\uff20]/u
