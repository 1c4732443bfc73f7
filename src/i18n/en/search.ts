/** Words of search. */
export default {}
