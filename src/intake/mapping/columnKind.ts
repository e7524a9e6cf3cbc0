import { plainWords } from '../../domain/search/plainText.ts'
import { cellReader, REPORTED } from '../gather/readCell.ts'

/** What the cells of a column look like in a sample. */
export interface ColumnSample {
  readonly name: string
  /** Of the cells that hold anything but a mark: the share that are numbers. */
  readonly numbers: number
  readonly filled: number
  /** Whether most of its numbers other than 0 are whole and none too many negative: a fault or two make no rate of a count. */
  readonly whole: boolean
  readonly smallest: number
  readonly largest: number
  readonly texts: readonly string[]
}

const MOST_TEXTS = 200
const MOSTLY = 0.7

/** Looks at a column of a sample. */
export function columnSample(name: string, cells: readonly string[], decimal: '.' | ','): ColumnSample {
  const texts = new Set<string>()
  const read = cellReader({ decimal, tellsNotApplicable: true })
  let [filled, numbers, whole, other, negative] = [0, 0, 0, 0, 0]
  let [smallest, largest] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]
  for (const cell of cells) {
    const text = cell.trim()
    if (text === '') continue
    const { value: number, status, bad } = read(text)
    // A mark for "no figure" speaks neither for numbers nor against them.
    if (status !== REPORTED && !bad) continue
    filled += 1
    if (texts.size < MOST_TEXTS) texts.add(text)
    if (bad) continue
    numbers += 1
    if (Number.isInteger(number) && number !== 0) whole += 1
    else if (number !== 0) other += 1
    if (number < 0) negative += 1
    smallest = Math.min(smallest, number)
    largest = Math.max(largest, number)
  }
  return { name, numbers: filled === 0 ? 0 : numbers / filled, filled, whole: numbers > 0 && whole >= (whole + other) * MOSTLY && negative <= numbers * (1 - MOSTLY), smallest, largest, texts: [...texts] }
}

const words = (text: string) => new Set(text.split(' '))
const PERIOD = words('period periodo año ano year anio fecha date trimestre quarter mes month')
const GROUPS = {
  service: words('service servicio servicios services programa'),
  sex: words('sex sexo genero gender'),
  age: words('age edad edades ages'),
  route: words('route ruta via vía modalidad'),
}

/** Whether the name of a column says that it holds periods. */
export function saysPeriod(name: string): boolean {
  return plainWords(name).some((word) => PERIOD.has(word))
}

/** The dimension that the name of a column says it holds, if any. */
export function dimensionSaid(name: string): keyof typeof GROUPS | null {
  const said = plainWords(name)
  for (const dimension of ['service', 'sex', 'age', 'route'] as const) if (said.some((word) => GROUPS[dimension].has(word))) return dimension
  return null
}

const NUMERATORS = words('numerator numerador served atendidas atendidos atendida reached alcanzadas alcanzados completed completaron certificadas certificados inscritos inscritas numer')
const DENOMINATORS = words('denominator denominador need necesidad poblacion population eligible elegibles universo base denom')

export function saysNumerator(name: string): boolean {
  return plainWords(name).some((word) => NUMERATORS.has(word))
}

export function saysDenominator(name: string): boolean {
  return plainWords(name).some((word) => DENOMINATORS.has(word))
}

const CODES = words('id code codigo cod pcode lat latitude latitud lon lng long longitude longitud x y fid objectid shape area perimeter row fila no num numero orden ubicacion localizacion location gps coordenada coordenadas coordinate coordinates posicion position')

/** Whether the name of a column of numbers says that they are codes, coordinates or counting-off, and measure nothing. */
export function saysNoMeasure(name: string): boolean {
  const said = plainWords(name)
  return said.length > 0 && said.length <= 2 && said.some((word) => CODES.has(word) || /pcode$|code$/.test(word))
}
