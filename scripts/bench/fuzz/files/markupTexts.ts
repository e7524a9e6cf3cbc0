import fc from 'fast-check'
import { cellText, hostileText } from '../hostileText.ts'
import { spoilt } from './hostileFile.ts'

/** What stands before the root: declarations true and false, and entities that unfold, read files or ask elsewhere. */
const PROLOGUES: readonly string[] = [
  '', '<?xml version="1.0" encoding="UTF-8"?>', '<?xml version="1.0" encoding="UTF-16"?>', '<?xml version="1.1"?>', '\ufeff<?xml version="1.0"?>', ' <?xml version="1.0"?>', '<?xml version="1.0"?><?x y?>',
  '<!DOCTYPE r [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;"><!ENTITY d "&c;&c;&c;&c;&c;&c;&c;&c;&c;&c;">]>',
  '<!DOCTYPE r SYSTEM "file:///etc/passwd">', '<!DOCTYPE r [<!ENTITY x SYSTEM "https://example.org/x">]>', '<!doctype r>', '<!-- <!DOCTYPE r> -->', '<!-- ', '<!--'.repeat(30_000), '<![CDATA['.repeat(20_000), '<?'.repeat(20_000), '<!D'.repeat(20_000), '<!--->', '<!DOCTYPE r ['.repeat(5000),
]
const DEEP = [70, 3000, 60_000] as const
const inner = fc.oneof(
  { weight: 6, arbitrary: cellText.map(escaped) },
  { weight: 2, arbitrary: hostileText },
  { weight: 1, arbitrary: fc.constantFrom('&d;', '&#0;', '&#x110000;', '&#xD800;', '&nbsp;', '&amp', '&', ']]>', '<![CDATA[<b>]]>', '<x xmlns="a" xmlns:b="b"><b:y/></x>', '<a b=c>', '<a b="1" b="2"/>', '<a', '</a>', '<a>'.repeat(500), '&amp;'.repeat(20_000), '<a '.repeat(20_000), '<__proto__ constructor="1"/>', '<!--'.repeat(30_000)) },
  { weight: 1, arbitrary: fc.constantFrom(...DEEP).map((depth) => '<a>'.repeat(depth) + '</a>'.repeat(depth)) },
)

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
}

/** A sound document, one built of hostile pieces, or bytes of one spoilt; in UTF-8, UTF-16 or something it does not say. */
function documents(body: fc.Arbitrary<string>): fc.Arbitrary<Uint8Array> {
  const text = fc.tuple(fc.oneof({ weight: 3, arbitrary: fc.constantFrom('', '<?xml version="1.0" encoding="UTF-8"?>') }, { weight: 1, arbitrary: fc.constantFrom(...PROLOGUES) }), body).map(([before, each]) => before + each)
  const bytes = fc.tuple(text, fc.constantFrom('utf-8', 'utf-8', 'utf-8', 'utf-16', 'latin')).map(([each, encoding]) => (encoding === 'utf-8' ? new TextEncoder().encode(each) : encoding === 'latin' ? Uint8Array.from(each, (letter) => letter.charCodeAt(0)) : new Uint8Array(Buffer.concat([Uint8Array.of(0xff, 0xfe), Buffer.from(each, 'utf16le')]))))
  return fc.oneof({ weight: 4, arbitrary: bytes }, { weight: 1, arbitrary: spoilt(bytes) })
}

const place = fc.tuple(inner, inner, fc.constantFrom('14.6 -86.5', '14,6', '1e999 0', 'NaN NaN', '', '200 400', '14.6 -86.5 1 2 3'), fc.constantFrom('HN0703', 'HN0801', '', 'XX', '"')).map(([code, name, pos, ref]) => `<location ref="${ref}"><name><narrative>${name}</narrative></name><administrative vocabulary="G1" level="2" code="${code.slice(0, 200).replaceAll(/[<"]/g, '')}"/><point><pos>${pos}</pos></point></location>`)
const period = fc.tuple(fc.constantFrom('2024-01-01', '2024-13-45', '', '0000-00-00', '9999-12-31', '2024-12-31T00:00:00Z'), fc.constantFrom('20', '1e999', '-5', 'NaN', '', '1,5', '9'.repeat(400)), fc.constantFrom('HN0703', 'HN0801', '')).map(([day, value, ref]) => `<period><period-start iso-date="${day}"/><period-end iso-date="2024-12-31"/><target value="${value}"/><actual value="${value}"><location ref="${ref}"/></actual></period>`)
const activity = fc.tuple(inner, inner, fc.array(place, { maxLength: 3 }), fc.array(period, { maxLength: 3 })).map(([id, title, places, periods]) => `<iati-activity xml:lang="es"><iati-identifier>${id}</iati-identifier><reporting-org ref="XX" type="21"><narrative>${title}</narrative></reporting-org><title><narrative>${title}</narrative></title><activity-status code="2"/><activity-date type="1" iso-date="2024-01-01"/>${places.join('')}<result type="1"><title><narrative>${title}</narrative></title><indicator measure="1"><title><narrative>Casos</narrative></title>${periods.join('')}</indicator></result></iati-activity>`)

/** Files of activities of IATI. */
export const iatiDocuments: fc.Arbitrary<Uint8Array> = documents(fc.array(fc.oneof({ weight: 5, arbitrary: activity }, { weight: 1, arbitrary: inner }), { maxLength: 3 }).map((all) => `<iati-activities version="2.03">${all.join('')}</iati-activities>`))

const shape = fc.constantFrom('<Point><coordinates>-86.5,14.1</coordinates></Point>', '<Point><coordinates>NaN,1e999</coordinates></Point>', '<Polygon><outerBoundaryIs><LinearRing><coordinates>-86,14 -86,14.5 -85.6,14.5 -86,14</coordinates></LinearRing></outerBoundaryIs></Polygon>', '<Polygon/>', '<LineString><coordinates></coordinates></LineString>', `<LineString><coordinates>${'-86,14 '.repeat(20_000)}</coordinates></LineString>`, '<MultiGeometry><MultiGeometry><Point/></MultiGeometry></MultiGeometry>', '<NetworkLink><Link><href>https://example.org/x.kml</href></Link></NetworkLink>', '<GroundOverlay><Icon><href>file:///x</href></Icon><LatLonBox/></GroundOverlay>', '<Point><coordinates>200,100</coordinates></Point>')
const placemark = fc.tuple(inner, fc.array(fc.tuple(inner, inner), { maxLength: 3 }), shape).map(([name, data, drawn]) => `<Placemark><name>${name}</name><description><![CDATA[<b>${name.replaceAll(']]>', '')}</b>]]></description><ExtendedData>${data.map(([key, value]) => `<Data name="${key.slice(0, 300).replaceAll(/[<"&]/g, '')}"><value>${value}</value></Data>`).join('')}</ExtendedData>${drawn}</Placemark>`)

/** KML, with folders within folders. */
export const kmlDocuments: fc.Arbitrary<Uint8Array> = documents(
  fc.tuple(fc.array(fc.oneof({ weight: 5, arbitrary: placemark }, { weight: 1, arbitrary: inner }), { maxLength: 3 }), fc.constantFrom(0, 0, 0, 5, 20_000)).map(([all, folders]) => `<kml xmlns="http://www.opengis.net/kml/2.2"><Document>${'<Folder>'.repeat(folders)}${all.join('')}${'</Folder>'.repeat(folders)}</Document></kml>`),
)
