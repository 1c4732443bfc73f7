/** Words of photos. */
export default {}
