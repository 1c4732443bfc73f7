/** Words of compare. */
export default {}
