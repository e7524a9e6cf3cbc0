/** Words that make a column one about a person, whatever stands beside them. */
const PERSONAL = new Set(
  `apellido apellidos surname lastname firstname fullname forename dui dni dpi cui curp ssn pasaporte passport nit rtn carnet
  documento cedula telefono tel telf celular movil whatsapp phone mobile cellphone email correo mail
  birthdate birthday dob direccion domicilio address firma huella expediente facebook instagram madre padre conyuge`.split(/\s+/),
)
/** Pairs that say the same in two words. */
const PAIRS: readonly (readonly [string, string])[] = [
  ['fecha', 'nac'],
  ['last', 'name'],
  ['first', 'name'],
  ['full', 'name'],
  ['e', 'mail'],
]
const BIRTH = new Set(['nacimiento', 'birth'])
const RATES = new Set(['tasa', 'rate', 'rates', 'tasas'])
const NAMES = new Set(['nombre', 'nombres', 'name', 'names'])
/** Whose name it may be without being a person's. */
const NAMED_THINGS = new Set(
  `territorio territory municipio municipality departamento department distrito district pais country region zona zone
  area servicio service programa program programme proyecto project proveedor provider organizacion organization
  institucion institution centro center centre fuente source indicador indicator recurso resource ruta route`.split(/\s+/),
)
const PLACES = new Set('lat latitud latitude lon lng longitud longitude coordenada coordenadas coordinate coordinates gps'.split(' '))
const PERSONS = new Set(
  `persona person beneficiario beneficiaria beneficiary participante participant migrante migrant retornado retornada
  returnee caso case usuario usuaria client cliente`.split(/\s+/),
)
const NUMBERS = new Set(['id', 'codigo', 'code', 'numero', 'number', 'num', 'no', 'nro', 'uuid', 'folio', 'clave', 'key'])

/** Plain words of a column's name: `fechaNacimiento` and `Fecha de nacimiento` -> fecha, nacimiento. */
export function wordsOf(column: string): string[] {
  return column
    .replaceAll(/(?<=\p{Ll})(?=\p{Lu})|(?<=\p{L})(?=\d)/gu, ' ')
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '' && word !== 'de' && word !== 'del')
}

/** Whether the name of a column says that it tells who somebody is. Positions count where the rows are about people. */
export function isPersonColumn(column: string, isAboutPeople: boolean): boolean {
  const words = wordsOf(column)
  if (words.some((word) => PERSONAL.has(word))) return true
  if (PAIRS.some(([one, other]) => words.some((word, place) => word === one && words[place + 1] === other))) return true
  if (words.some((word) => BIRTH.has(word)) && !words.some((word) => RATES.has(word))) return true
  if (words.some((word) => NAMES.has(word)) && !words.some((word) => NAMED_THINGS.has(word))) return true
  if (words.some((word) => PERSONS.has(word)) && words.some((word) => NUMBERS.has(word))) return true
  return isAboutPeople && words.some((word) => PLACES.has(word))
}

/** Whether a column's name says that it numbers its rows. */
export function isNumberingColumn(column: string): boolean {
  return wordsOf(column).some((word) => NUMBERS.has(word))
}

/** Whether the words of a column may be names of things: an organisation, a service. */
export function isColumnOfThings(column: string): boolean {
  return wordsOf(column).some((word) => NAMED_THINGS.has(word))
}
