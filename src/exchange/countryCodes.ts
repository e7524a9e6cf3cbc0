/** ISO 3166-1 alpha-3 and alpha-2 of every country, three letters and two, as of 2024. */
const CODES = `
  ABWAW AFGAF AGOAO AIAAI ALAAX ALBAL ANDAD AREAE ARGAR ARMAM ASMAS ATAAQ ATFTF ATGAG AUSAU AUTAT AZEAZ BDIBI
  BELBE BENBJ BESBQ BFABF BGDBD BGRBG BHRBH BHSBS BIHBA BLMBL BLRBY BLZBZ BMUBM BOLBO BRABR BRBBB BRNBN BTNBT
  BVTBV BWABW CAFCF CANCA CCKCC CHECH CHLCL CHNCN CIVCI CMRCM CODCD COGCG COKCK COLCO COMKM CPVCV CRICR CUBCU
  CUWCW CXRCX CYMKY CYPCY CZECZ DEUDE DJIDJ DMADM DNKDK DOMDO DZADZ ECUEC EGYEG ERIER ESHEH ESPES ESTEE ETHET
  FINFI FJIFJ FLKFK FRAFR FROFO FSMFM GABGA GBRGB GEOGE GGYGG GHAGH GIBGI GINGN GLPGP GMBGM GNBGW GNQGQ GRCGR
  GRDGD GRLGL GTMGT GUFGF GUMGU GUYGY HKGHK HMDHM HNDHN HRVHR HTIHT HUNHU IDNID IMNIM INDIN IOTIO IRLIE IRNIR
  IRQIQ ISLIS ISRIL ITAIT JAMJM JEYJE JORJO JPNJP KAZKZ KENKE KGZKG KHMKH KIRKI KNAKN KORKR KWTKW LAOLA LBNLB
  LBRLR LBYLY LCALC LIELI LKALK LSOLS LTULT LUXLU LVALV MACMO MAFMF MARMA MCOMC MDAMD MDGMG MDVMV MEXMX MHLMH
  MKDMK MLIML MLTMT MMRMM MNEME MNGMN MNPMP MOZMZ MRTMR MSRMS MTQMQ MUSMU MWIMW MYSMY MYTYT NAMNA NCLNC NERNE
  NFKNF NGANG NICNI NIUNU NLDNL NORNO NPLNP NRUNR NZLNZ OMNOM PAKPK PANPA PCNPN PERPE PHLPH PLWPW PNGPG POLPL
  PRIPR PRKKP PRTPT PRYPY PSEPS PYFPF QATQA REURE ROURO RUSRU RWARW SAUSA SDNSD SENSN SGPSG SGSGS SHNSH SJMSJ
  SLBSB SLESL SLVSV SMRSM SOMSO SPMPM SRBRS SSDSS STPST SURSR SVKSK SVNSI SWESE SWZSZ SXMSX SYCSC SYRSY TCATC
  TCDTD TGOTG THATH TJKTJ TKLTK TKMTM TLSTL TONTO TTOTT TUNTN TURTR TUVTV TWNTW TZATZ UGAUG UKRUA UMIUM URYUY
  USAUS UZBUZ VATVA VCTVC VENVE VGBVG VIRVI VNMVN VUTVU WLFWF WSMWS YEMYE ZAFZA ZMBZM ZWEZW
`

/** Code of a country, ISO 3166-1 alpha-2 (IATI codelist Country), by its alpha-3. */
export const COUNTRY_CODES: Readonly<Record<string, string>> = Object.fromEntries(
  CODES.trim()
    .split(/\s+/)
    .map((both) => [both.slice(0, 3), both.slice(3)]),
)
const BY_CODE = new Map(Object.entries(COUNTRY_CODES).map(([id, code]) => [code, id]))

/** The alpha-3 of an alpha-2; null for what is no country. */
export function countryOfCode(code: string): string | null {
  return BY_CODE.get(code) ?? null
}

/** The alpha-2 that a p-code begins with, as `HN0703` does, or of an alpha-3; null where it names no country. */
export function countryCodeOf(territory: string): string | null {
  const code = /^([A-Z]{2})\d/.exec(territory)?.[1]
  if (code !== undefined) return BY_CODE.has(code) ? code : null
  return COUNTRY_CODES[territory] ?? null
}

/** The alpha-3 of a country by a name in Spanish or English (CLDR), case and spaces at the ends left aside; null where none has it. */
export function countryOfName(name: string): string | null {
  const wanted = name.trim().toLowerCase()
  const names = (['es', 'en'] as const).map((language) => new Intl.DisplayNames(language, { type: 'region' }))
  return Object.entries(COUNTRY_CODES).find(([, code]) => names.some((of) => of.of(code)?.toLowerCase() === wanted))?.[0] ?? null
}
