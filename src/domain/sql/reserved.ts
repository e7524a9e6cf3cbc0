/** What a person may not begin a statement with, by the reason that is told. */
const REFUSED_VERBS = {
  /** It writes a file, reads one, or opens another database. */
  outside: ['COPY', 'EXPORT', 'IMPORT', 'ATTACH', 'DETACH', 'INSTALL', 'LOAD', 'UPDATE_EXTENSIONS', 'FORCE'],
  /** It changes how the engine works for everybody who asks it after. */
  setting: ['SET', 'RESET', 'PRAGMA', 'CALL', 'USE', 'CHECKPOINT', 'VACUUM', 'ANALYZE', 'SECRET'],
  /** It changes tables that the app reads too. */
  writes: ['INSERT', 'UPDATE', 'DELETE', 'MERGE', 'REPLACE', 'DROP', 'ALTER', 'TRUNCATE', 'COMMENT', 'CREATE'],
  /** One statement is one question here. */
  session: ['BEGIN', 'START', 'COMMIT', 'ROLLBACK', 'ABORT', 'END', 'PREPARE', 'EXECUTE', 'DEALLOCATE', 'DECLARE', 'FETCH', 'GRANT', 'REVOKE', 'DO'],
} as const

export type VerbReason = keyof typeof REFUSED_VERBS

const REASON_OF = new Map<string, VerbReason>(
  (Object.keys(REFUSED_VERBS) as VerbReason[]).flatMap((reason) => REFUSED_VERBS[reason].map((verb) => [verb, reason] as const)),
)

/** Why a statement that begins with this word (in upper case) is refused; null where it is none of the known ones. */
export function verbReason(word: string): VerbReason | null {
  return REASON_OF.get(word) ?? null
}

/** Functions that read files, addresses, secrets or the surroundings, and those that run a text as a statement. */
const OUTSIDE_FUNCTION =
  /^(?:read_\w+|\w+_scan|scan_\w+|parquet_\w+|sniff_\w+|glob|getenv|which_secret|duckdb_secrets|query|query_table|json_execute_serialized_sql|from_substrait(?:_json)?|st_read\w*|http_\w+|load_\w+|write_\w+|force_checkpoint|checkpoint|(?:enable|disable)_\w+|truncate_duckdb_logs|add_parquet_key|arrow_scan_dumb|shell\w*)$/i

/** Whether a function of this name could reach outside the session, or hide from this judge what it does. */
export function isOutsideFunction(name: string): boolean {
  return OUTSIDE_FUNCTION.test(name)
}
