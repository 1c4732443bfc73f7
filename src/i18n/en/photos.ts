import type zh from '../zh-CN/photos.ts'

/** Words of photos. */
export default {
  'photo.title': 'Photos',
  'photo.title.of': 'Photos: {name}',
  'photo.none': 'There are no photos yet. Investors come to see a site that they have already seen in pictures.',
  'photo.alt': 'Photo {n} of {of}',
  'photo.photos': 'Add photos',
  'photo.photos.help':
    'JPEG, PNG or WebP, several at once; at most {mb} MB each, 2 MB a submission and {most} photos a site. With scripts the browser makes them smaller by itself. Where, when and with what they were taken is removed.',
  'photo.working': 'Making the photos smaller…',
  'photo.ready': '{n} photos, {kb} kB in all, ready to send.',
  'photo.add': 'Upload',
  'photo.full': 'There are {most} photos, the most a site may have. Remove one before you add another.',
  'photo.caption': 'Caption in Chinese',
  'photo.captionEn': 'Caption in English',
  'photo.describe': 'Save captions',
  'photo.earlier': 'Earlier',
  'photo.earlier.of': 'Earlier: {which}',
  'photo.later': 'Later',
  'photo.later.of': 'Later: {which}',
  'photo.remove': 'Remove',
  'photo.remove.of': 'Remove: {which}',
  'photo.done.added': 'The photos have been added.',
  'photo.done.described': 'The captions have been saved.',
  'photo.done.removed': 'The photo has been removed.',
  'photo.done.restored': 'The photo is back.',
  'photo.problem.none': 'Choose photos first.',
  'photo.problem.many':
    'A site has at most {most} photos, and this one has {there}. Choose fewer, or remove some first.',
  'photo.problem.large': '“{name}” is larger than {mb} MB. Make it smaller and upload it again.',
  'photo.problem.type': '“{name}” is not a JPEG, PNG or WebP photo.',
  'photo.problem.broken': '“{name}” cannot be read: it is cut off or damaged. Choose another file.',
} satisfies Record<keyof typeof zh, string>
