/** The compiled kernel, as workerd hands it to the Worker that imports it. */
declare const module: WebAssembly.Module
export default module
