/** Words of listing. */
export default {}
