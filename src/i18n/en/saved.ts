/** Words of saved. */
export default {}
