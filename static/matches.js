// The page of matches: reasons are fetched when a strip is opened, and stand open as long as they do while the ranking follows the sliders.
import './js/matches/reasons.js'
import './js/matches/sliders.js'
