import type { PropsWithChildren } from 'hono/jsx'

/** A table that may be wider than a phone: it scrolls by itself, and by keyboard, so it takes the focus and has a name. */
export const TableWrap = ({ label, children }: PropsWithChildren<{ label: string }>) => (
  <section class="table-wrap" tabindex={0} aria-label={label}>
    {children}
  </section>
)
