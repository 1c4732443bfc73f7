import type { Requirement } from './requirement.ts'

/** draft: the investor alone sees it. published: zone managers may see that it fits their assets. */
export const PROJECT_STATUSES = ['draft', 'published', 'withdrawn'] as const

/** What an investor wants to settle. */
export interface Project {
  id: string
  ownerId: string
  name: string
  summary: string | null
  status: (typeof PROJECT_STATUSES)[number]
  /** Its industry, GB/T 4754-2017, 2 to 4 digits. */
  industry: string | null
  investmentFen: number | null
  jobs: number | null
  preset: string
  requirement: Omit<Requirement, 'asOf'>
  sample: boolean
  seq: number
  createdAt: string
  updatedAt: string
}
