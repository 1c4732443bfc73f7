/** Words of plan. */
export default {}
