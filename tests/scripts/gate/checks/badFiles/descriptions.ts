import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { type BadFile, bytes, description } from './badFile.ts'

const FILE = 'datapackage.json'

/** Descriptions of a dataset that do not hold, or not with its rules. */
export const DESCRIPTIONS: readonly BadFile[] = [
  { name: 'no description', spoil: (folder) => rmSync(join(folder, FILE)), file: FILE, row: null, field: null, es: 'no existe el archivo', en: 'the file does not exist' },
  { name: 'broken JSON', spoil: bytes((text) => text.slice(0, -10), FILE), file: FILE, row: null, field: null, es: 'no es JSON válido', en: 'not valid JSON' },
  { name: 'no resources', spoil: description((content) => content.resources.splice(0)), file: FILE, row: null, field: 'resources', es: 'no cumple el esquema', en: 'does not fit the schema' },
  { name: 'another code system', spoil: description((content) => { content.codeSystem = 'hn-ine' }), file: FILE, row: null, field: 'codeSystem', es: 'no cumple el esquema', en: 'does not fit the schema' },
  { name: 'a resource the rules name is not there', spoil: description((content) => { content.resources.splice(1, 1) }), file: FILE, row: null, field: 'resources', es: 'falta el recurso «late»', en: 'the resource “late” that protection.json names is missing' },
  { name: 'a resource twice', spoil: description((content) => { content.resources.push(content.resources[0]!) }), file: FILE, row: null, field: 'resources', es: 'hay dos recursos «register»', en: 'there are two resources “register”' },
  { name: 'a file read twice', spoil: description((content) => { content.resources[1]!.path = 'raw/register.csv' }), file: FILE, row: null, field: 'resources', es: 'leen el mismo archivo', en: 'read the same file' },
  { name: 'a path that leaves the folder', spoil: description((content) => { content.resources[0]!.path = 'raw/../../other.csv' }), file: FILE, row: null, field: 'resources.0.path', es: 'debe ser raw/', en: 'must be raw/' },
  { name: 'no count of the rules', spoil: description((content) => { for (const at of [0, 1]) content.resources[at]!.schema!.fields.splice(7, 1) }), file: FILE, row: null, field: 'resources', es: 'la columna «served» de protection.json', en: 'the column “served” of protection.json' },
  { name: 'no dimension of the rules', spoil: description((content) => { content.resources[0]!.schema!.fields.splice(3, 1) }), file: FILE, row: null, field: 'resources.register', es: 'la columna «sex», una dimensión', en: 'the column “sex”, a dimension' },
]
