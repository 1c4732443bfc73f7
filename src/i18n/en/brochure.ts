/** Words of brochure. */
export default {}
