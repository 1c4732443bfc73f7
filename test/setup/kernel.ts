import { buildKernel } from '../../scripts/lib/kernel.mjs'

/** The tests rank with the compiled kernel, as the product does. */
export default async function setup() {
  await buildKernel()
}
