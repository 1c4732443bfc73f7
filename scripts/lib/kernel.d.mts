/** Compiles the kernel where its sources changed; says where it lies. */
export function buildKernel(): Promise<string>
