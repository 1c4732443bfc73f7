/** The page that `?page=` asks for; 1 for anything that is no page. */
export const pageNumber = (text: string | undefined): number => (/^[1-9]\d{0,5}$/.test(text ?? '') ? Number(text) : 1)
