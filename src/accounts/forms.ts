import * as z from 'zod'
import type { FormReader } from '../http/form.ts'
import { ROLES, type Role } from './actor.ts'
import { PASSWORD_LENGTH } from './password.ts'

const Email = z.email().max(254)

/** The privacy note that people agreed to: changes with the words of `signUp.privacy`. */
export const PRIVACY_NOTE = '2026-06'

/** An e-mail address as better-auth takes it, in lower case, so that whoever registers can sign in. */
function readEmail(form: FormReader): string {
  const email = form.raw('email')?.toLowerCase()
  if (email === undefined) form.refuse('email', 'problem.required')
  else if (!Email.safeParse(email).success) form.refuse('email', 'problem.email')
  return email ?? ''
}

/** Exactly what was typed: spaces at the ends are part of a password. */
const typed = (form: FormReader, field: string): string => form.values[field]?.[0] ?? ''

const FEWEST_CHARACTERS = 4

/** A new password: long rather than intricate, and not the one thing everybody would try first. */
function readNewPassword(form: FormReader, field: string, email: string): string {
  const password = typed(form, field)
  if (password === '') form.refuse(field, 'problem.required')
  else if (password.length < PASSWORD_LENGTH.min)
    form.refuse(field, 'problem.passwordShort', { min: PASSWORD_LENGTH.min })
  else if (password.length > PASSWORD_LENGTH.max) form.refuse(field, 'problem.tooLong', { max: PASSWORD_LENGTH.max })
  else if (new Set(password).size < FEWEST_CHARACTERS || password.toLowerCase() === email) {
    form.refuse(field, 'problem.passwordGuessable')
  }
  return password
}

const readName = (form: FormReader): string => form.text('name', { max: 80, required: true }) ?? ''

export function readSignIn(form: FormReader) {
  const email = form.raw('email')?.toLowerCase() ?? ''
  const password = typed(form, 'password')
  if (email === '') form.refuse('email', 'problem.required')
  if (password === '') form.refuse('password', 'problem.required')
  return { email, password }
}

export function readSignUp(form: FormReader) {
  const name = readName(form)
  const email = readEmail(form)
  const password = readNewPassword(form, 'password', email)
  if (form.raw('consent') !== 'yes') form.refuse('consent', 'problem.consent')
  return { name, email, password }
}

export function readPasswordChange(form: FormReader, email: string) {
  const current = typed(form, 'currentPassword')
  if (current === '') form.refuse('currentPassword', 'problem.required')
  return { current, fresh: readNewPassword(form, 'newPassword', email) }
}

/** The password that an administrator hands over. */
export const readFirstPassword = (form: FormReader, email: string) => readNewPassword(form, 'password', email)

/** A role and, for a manager, at least one of the zones there are. */
export function readStanding(form: FormReader, zoneIds: readonly string[]): { role: Role; zoneIds: string[] } {
  const role = form.choice('role', ROLES, true)
  const chosen = [...new Set(form.choices('zoneIds', zoneIds))]
  if (role === 'manager' && chosen.length === 0 && !form.problems.some((p) => p.field === 'zoneIds')) {
    form.refuse('zoneIds', 'problem.zones')
  }
  return { role: role ?? 'investor', zoneIds: role === 'manager' ? chosen : [] }
}

export function readNewUser(form: FormReader, zoneIds: readonly string[]) {
  const name = readName(form)
  const email = readEmail(form)
  const password = readNewPassword(form, 'password', email)
  return { name, email, password, ...readStanding(form, zoneIds) }
}
