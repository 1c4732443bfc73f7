import type { Child } from 'hono/jsx'

/** One line of a list of facts: what it is, and what is known of it. */
export const FactRow = ({ term, children }: { term: string; children?: Child }) => (
  <div>
    <dt>{term}</dt>
    <dd>{children}</dd>
  </div>
)
