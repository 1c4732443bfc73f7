import type { FormState } from '../../src/http/form.ts'

/** What was typed into another form, to be sent along unseen. */
export const HiddenValues = ({ values }: { values: FormState['values'] }) => (
  <>
    {Object.entries(values).flatMap(([name, texts]) =>
      texts.map((text) => <input type="hidden" name={name} value={text} />),
    )}
  </>
)
