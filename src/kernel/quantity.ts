/** 1 mu 亩 is exactly 10 000/15 m² (15 mu = 1 ha). */
export const M2_PER_MU = 10_000 / 15

export const muOfM2 = (m2: number): number => (m2 * 15) / 10_000
export const m2OfMu = (mu: number): number => (mu * 10_000) / 15
