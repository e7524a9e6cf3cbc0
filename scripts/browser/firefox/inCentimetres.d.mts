interface PrintCommand {
  readonly method: string
  readonly params: { readonly page?: Readonly<Record<string, number>>; readonly margin?: Readonly<Record<string, number>> }
}

/** The command with sizes of paper and margins in centimetres, as WebDriver BiDi has them; the driver of the tests sends inches. */
export function inCentimetres<Command extends PrintCommand>(command: Command): Command
