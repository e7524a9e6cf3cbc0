import { plainName } from '../places/placeName.ts'

/** The most frequent given names and surnames of the region, in plain letters. Frequent enough that two of them make a person. */
const GIVEN = `maria jose juan ana carlos luis jorge pedro miguel manuel francisco antonio jesus rosa carmen julio mario
marta martha oscar roberto ricardo fernando daniel david jaime edwin walter wilmer wilson kevin brayan bryan cristian
christian josue samuel rene raul hector victor hugo edgar erick eric henry marvin nelson elmer elvis melvin selvin
rigoberto santos angel alberto alfredo ernesto eduardo enrique guillermo gustavo rafael ramon ruben salvador sergio
claudia patricia sandra gloria blanca silvia sonia norma reina glenda karla carla karen katherine jennifer jessica
yesenia yessenia xiomara wendy vilma veronica vanessa teresa suyapa sara rebeca paola olga nancy monica miriam
mercedes mayra margarita lourdes lorena lucia laura juana josefa iris irma gabriela fatima evelyn esperanza elena
dora diana delmy cristina cecilia brenda beatriz andrea alejandra alejandro adriana adan abel isabel ingrid heidy`
const SURNAMES = `hernandez lopez garcia martinez rodriguez gonzalez perez sanchez ramirez flores rivera gomez diaz
reyes morales ortiz cruz gutierrez mejia castillo castro alvarado alvarez aguilar vasquez velasquez ramos mendoza
romero ruiz torres jimenez herrera medina vargas guzman contreras chavez juarez escobar portillo argueta bonilla
zelaya zuniga pineda orellana membreno menjivar melgar maldonado lemus guevara guardado galdamez funes fuentes
erazo espinoza escalante duarte domingo coreas chicas cardona canales caballero bautista barrios ayala avila
amaya alfaro aguirre acosta xicay xol tzoc tzul tuyuc toj sis pop mo ixcoy cux chub choc caal cac coc batz ajanel
calderon cabrera campos cortez figueroa franco lara leiva luna marroquin molina monterroso montoya murillo nunez
padilla paz pacheco ponce quintanilla salazar salguero serrano soto sosa suazo tejada trejo turcios umana urrutia
valladares velasco villalta villatoro yanes zamora zepeda zavala estrada de-leon barahona banegas andino aleman`

const KNOWN = new Set(`${GIVEN} ${SURNAMES}`.split(/\s+/))
/** What a place or an institution says and a person does not. */
const NOT_OF_PERSONS = new Set(
  `san santa santo villa puerto ciudad nueva nuevo colonia canton aldea caserio barrio municipio departamento distrito
  ministerio secretaria alcaldia municipalidad instituto centro oficina fundacion asociacion cooperativa universidad
  escuela hospital unidad programa proyecto servicio servicios casa hogar organizacion cruz-roja roja internacional
  nacional consejo comision direccion registro tribunal formacion apoyo atencion capacitacion total sin no otro otra otros
  ministry office institute center centre foundation association program programme service services support training
  school university unit council national international other unknown united save caritas pastoral`.split(/\s+/),
)
const PARTICLES = new Set(['de', 'del', 'la', 'las', 'los', 'el', 'y', 'da', 'von', 'viuda'])
const MOST_WORDS = 6

/** `name`: two words of a person's name at least. `wording`: words that begin with capitals like a name, or one that is a name: many of them in a column are needed. */
export type NameLikeness = 'name' | 'wording' | null

/** How much a text looks like the name of a person; the names of places, in plain letters, are none. */
export function personalName(text: string, places: ReadonlySet<string>): NameLikeness {
  const words = text.split(/[\s,]+/).filter((word) => word !== '')
  if (words.length === 0 || words.length > MOST_WORDS || words.some((word) => !/^\p{L}[\p{L}\p{M}'’.-]*$/u.test(word))) return null
  const plain = words.map((word) => word.normalize('NFD').replaceAll(/[^\p{L}-]/gu, '').toLowerCase())
  if (plain.some((word) => NOT_OF_PERSONS.has(word)) || places.has(plainName(text))) return null
  const telling = words.filter((_, place) => !PARTICLES.has(plain[place] ?? ''))
  const known = plain.filter((word) => KNOWN.has(word)).length
  // Given names and surnames may stand in columns of their own.
  if (words.length === 1) return known === 1 ? 'wording' : null
  const isCapital = telling.length > 1 && telling.every((word) => /^\p{Lu}/u.test(word))
  if (known >= 2 || (known === 1 && isCapital)) return 'name'
  return isCapital ? 'wording' : null
}
