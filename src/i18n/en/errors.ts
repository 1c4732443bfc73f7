/** Words of errors. */
export default {}
