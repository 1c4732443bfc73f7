/** Parcel code 宗地代码 in Jilin: county 6, cadastral district 3, sub-district 3, two feature letters, serial 5. */
export const PARCEL_CODE = /^22\d{10}[GJZ][A-Z]\d{5}$/
export const PARCEL_CODE_EXAMPLE = '220303001001GB00001'

/** Real-estate unit code 不动产单元号: the parcel code, then a letter (F with a building, W without) and 8 digits. */
export const UNIT_CODE = /^22\d{10}[GJZ][A-Z]\d{5}[A-Z]\d{8}$/
export const UNIT_CODE_EXAMPLE = `${PARCEL_CODE_EXAMPLE}F00010001`

/** As it is stored: half-width capitals without blanks. */
export const bareIdentifier = (text: string): string => text.normalize('NFKC').replace(/\s/g, '').toUpperCase()
