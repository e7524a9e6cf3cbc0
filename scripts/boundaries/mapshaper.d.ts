/** The parts of mapshaper that are used here; the package ships no types. */
declare module 'mapshaper' {
  /**
   * Runs mapshaper commands over files held in memory; answers with the files that `-o` writes.
   * Method: github.com/mbloch/mapshaper/wiki/Using-mapshaper-programmatically
   */
  function applyCommands(
    commands: string,
    input?: Record<string, string | Uint8Array | object>,
  ): Promise<Record<string, Uint8Array>>
  const mapshaper: { applyCommands: typeof applyCommands }
  export default mapshaper
}
