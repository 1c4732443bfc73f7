import './js/listing/leaving.js'
import './js/listing/answers.js'
import './js/listing/select-all.js'
