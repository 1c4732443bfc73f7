import type { Role } from '../../src/accounts/actor.ts'
import type { FormState } from '../../src/http/form.ts'
import type { Translator } from '../../src/i18n/translator.ts'
import { CheckboxesField, type Option, RadioField } from '../parts/fields.tsx'

interface StandingProps {
  t: Translator
  form: FormState
  roles: readonly Role[]
  zones: readonly Option[]
  role?: Role
  zoneIds?: readonly string[]
}

/** Role and zones: the same two fields for a new user and for one who is edited. */
export const StandingFields = ({ t, form, roles, zones, role = 'manager', zoneIds = [] }: StandingProps) => (
  <>
    <RadioField
      t={t}
      form={form}
      name="role"
      label={t('account.role')}
      value={role}
      options={roles.map((value) => ({ value, label: t(`account.role.${value}`) }))}
    />
    <CheckboxesField
      t={t}
      form={form}
      name="zoneIds"
      label={t('account.zones')}
      help={t('account.zones.help')}
      options={zones}
      chosen={zoneIds}
      stacked
    />
  </>
)
