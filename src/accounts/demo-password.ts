/** Printed at start and written in the README. */
export const DEMO_PASSWORD = 'panhuo-demo'

export const demoEmail = (role: string): string => `${role}@panhuo.example`

/**
 * Whether somebody tries what everybody knows. Refused in production: a database that was once started without it keeps the demo
 * accounts, an administrator among them.
 */
export const isDemoSignIn = (email: string, password: string): boolean =>
  password === DEMO_PASSWORD && email.toLowerCase().endsWith('@panhuo.example')
