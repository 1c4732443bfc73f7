/** Words of shortlists. */
export default {}
