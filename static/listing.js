import './js/listing/leaving.js'
import './js/listing/answers.js'
