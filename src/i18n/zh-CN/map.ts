/** Words of map. */
export default {}
