/** One row of GB/T 4754-2017: a section (letter), division, group or class (2 to 4 digits). */
export interface Industry {
  code: string
  nameZh: string
  /** The project's own translation; groups and classes have none. */
  nameEn: string | null
}
