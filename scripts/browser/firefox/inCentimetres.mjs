// Plain JavaScript, as the bridge.

const CENTIMETRES_OF_AN_INCH = 2.54

/** The command with sizes of paper and margins in centimetres, as WebDriver BiDi (`browsingContext.print`) has them; the driver of the tests sends inches. */
export function inCentimetres(command) {
  const { page = {}, margin = {} } = command.params
  return { ...command, params: { ...command.params, page: scaled(page), margin: scaled(margin) } }
}

function scaled(lengths) {
  return Object.fromEntries(Object.entries(lengths).map(([side, inches]) => [side, inches * CENTIMETRES_OF_AN_INCH]))
}
