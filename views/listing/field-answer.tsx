import type { Translator } from '../../src/i18n/translator.ts'
import type { Problem } from '../../src/kernel/errors.ts'
import { idOf } from '../parts/field.tsx'

/** What stands beside one field: what is wrong with it, or what looks unusual. */
export const FieldAnswerText = ({
  t,
  field,
  problem,
  warnings,
}: {
  t: Translator
  field: string
  problem: Problem | null
  warnings: readonly string[]
}) => (
  <>
    {problem && (
      <p class="problem" id={`${idOf(field)}-problem`}>
        {t.dynamic(problem.code, problem.params)}
      </p>
    )}
    {warnings.map((text) => (
      <p class="hint warn">{text}</p>
    ))}
  </>
)
