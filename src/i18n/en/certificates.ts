import type zh from '../zh-CN/certificates.ts'

export default {
  'certificate.title': 'Certificate of a match',
  'certificate.title.of': '{project}: certificate',
  'certificate.open': 'Certificate',
  'certificate.download': 'Download (.json)',
  'certificate.lead':
    'This certificate records what was asked, the weights, the catalogue of the day and the ranking. Whoever has the file can check on the page “Check a certificate” that nothing in it was changed, and have the sites ranked again.',
  'certificate.private':
    'The file holds everything that you ask for, but neither the name of the project nor yours. Hand it only to those who may know what you ask for.',
  'certificate.day': 'Day of the match',
  'certificate.sites': 'Published sites compared',
  'certificate.catalogue': 'Version of the catalogue',
  'certificate.engine': 'Version of the ranking',
  'certificate.hash': 'Checksum (SHA-256):',
  'certificate.result': 'Result',
  'certificate.place': 'Place',
  'certificate.more': '{n} more is not listed.‖{n} more are not listed.',
  'certificate.weight': 'Weight',
  'certificate.leftOut': 'Left out for it',
  'certificate.notOffered': 'not in the public catalogue now',

  'certificate.check': 'Check a certificate',
  'certificate.check.lead':
    'Paste a certificate of a match, or choose its file: it is checked for changes, and the sites are ranked again for what it asks. No account is needed, and nothing that you send is kept.',
  'certificate.check.do': 'Check',
  'certificate.text': 'The certificate',
  'certificate.text.help': 'All the text of the downloaded file, at most {max} characters',
  'certificate.file': 'Or choose the file',
  'certificate.file.help': 'It is read where nothing is pasted above',
  'certificate.stated': 'What the certificate says',

  'certificate.broken': 'The checksum is wrong: the file was changed after its checksum was made.',
  'certificate.broken.help':
    'Ask whoever gave it to you for the original. What follows cannot be relied on, and nothing was ranked again.',
  'certificate.hash.stated': 'Checksum in the file:',
  'certificate.hash.found': 'Checksum of its contents:',
  'certificate.intact': 'The checksum is right: the contents are as they were when it was made.',
  'certificate.intact.help':
    'It does not say who made the file: compare it with the checksum that you were told in another way.',
  'certificate.engine.other':
    'The certificate was made by version {made} of the ranking. Here it is version {here}, so the ranking cannot be repeated.',
  'certificate.state.same': 'The catalogue has not changed since: the sites were ranked again in the very same state.',
  'certificate.state.later':
    'The catalogue has changed since, and its state of that time cannot be restored here. The sites were ranked again in today’s catalogue, for the day that the certificate names.',
  'certificate.state.foreign':
    'The catalogue of this site never had the version that the certificate names: it may come from another site. The sites were ranked again in today’s catalogue of this one.',
  'certificate.same': 'Ranked again, the result is exactly the one of the certificate.',
  'certificate.differs':
    'Ranked again, the result is another one: this certificate does not come from a ranking of this site.',
  'certificate.differs.today': 'In today’s catalogue the result is another one.',
  'certificate.where': 'Where they differ',
  'certificate.column.figure': 'Figure',
  'certificate.column.stated': 'Certificate',
  'certificate.column.found': 'Ranked again',
  'certificate.notListed': 'not listed',
  'certificate.placed': 'place {place}, score {score}',
  'certificate.total.sites': 'Sites compared',
  'certificate.total.eligible': 'Fit',
  'certificate.total.toConfirm': 'To be confirmed',
  'certificate.total.excluded': 'Do not fit',
  'certificate.total.leftOut': 'Left out for {criterion}',
  'certificate.total.weight': 'Weight of {criterion}',

  'certificate.problem.large':
    'This is too long: at most {max} characters. No certificate is so long; please see whether it is the right file.',
  'certificate.problem.json.empty': 'Please paste a certificate or choose its file.',
  'certificate.problem.json.unexpected': 'Line {line}, character {column}: this does not belong here.',
  'certificate.problem.json.ended': 'The text is not complete: it breaks off at line {line}, character {column}.',
  'certificate.problem.json.string': 'Line {line}, character {column}: the text that begins here cannot be read.',
  'certificate.problem.json.number': 'Line {line}, character {column}: the number that begins here is too large.',
  'certificate.problem.json.twice': 'Line {line}, character {column}: the same name stands here a second time.',
  'certificate.problem.json.deep': 'Line {line}, character {column}: too many levels within one another.',
  'certificate.problem.json.after':
    'The certificate ends before line {line}, character {column}, and something else follows.',
  'certificate.problem.missing': '“{at}” is missing.',
  'certificate.problem.unknown': '“{at}” does not belong to a certificate.',
  'certificate.problem.value': '“{at}” is not as it should be.',
} satisfies Record<keyof typeof zh, string>
