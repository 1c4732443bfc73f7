import { ensureDebian } from './apt.ts'

/** The tools that read a printed page back: pdfinfo, pdftotext, pdffonts. */
export const ensurePoppler = (): void => ensureDebian('/usr/bin/pdftotext', ['poppler-utils'])
