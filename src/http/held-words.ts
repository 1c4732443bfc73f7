import type { Translator } from '../i18n/translator.ts'
import type { HeldForm } from './held-form.ts'

/** Where the words for the fields of a form stand, by the first part of the path that it is sent to. */
const SUBJECTS: Readonly<Record<string, readonly string[]>> = {
  assets: ['fact', 'asset.field'],
  zones: ['zone'],
  enterprises: ['enterprise'],
  projects: ['project'],
  shortlists: ['shortlist'],
  admin: ['account', 'place'],
  my: ['shortlist', 'saved', 'fact'],
}

/** What is typed by hand and not picked: more than the bare word that stands for a choice. */
const PICKED = /^[a-z][\w-]*$/

/** What somebody typed into a form, with the words that stood beside it; what is ticked or picked has words of its own and is left out. */
export function typedEntries(
  t: Translator,
  { action, values }: HeldForm,
): { label: string; texts: readonly string[] }[] {
  const subjects = SUBJECTS[action.split('/')[1] ?? ''] ?? []
  return Object.entries(values).flatMap(([name, sent]) => {
    const texts = sent.filter((text) => text.trim() !== '' && !PICKED.test(text))
    const label = wordsFor(t, subjects, name)
    return label === null || texts.length === 0 ? [] : [{ label, texts }]
  })
}

function wordsFor(t: Translator, subjects: readonly string[], name: string): string | null {
  const whole = subjects.map((subject) => `${subject}.${name}`).find((key) => t.has(key))
  if (whole !== undefined) return t.dynamic(whole)
  // `floorArea.min`: a need and what is asked of it
  const [need, part] = name.split('.')
  if (!t.has(`need.${need}`) || !t.has(`project.field.${part}`)) return null
  return `${t.dynamic(`need.${need}`)} · ${t.dynamic(`project.field.${part}`)}`
}
