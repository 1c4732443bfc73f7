// Photos are made smaller before they are sent: a phone's picture of 5 MB would not pass, and nobody needs its pixels.
const LONGEST_PX = 1600
/** Under the 2 MB of a submission, with room for the form around them. */
const MOST_BYTES = 1_900_000
const QUALITIES = [0.85, 0.7, 0.55, 0.4]

const drawn = async (file, longest) => {
  const picture = await createImageBitmap(file, { imageOrientation: 'from-image' })
  const scale = Math.min(1, longest / Math.max(picture.width, picture.height))
  const canvas = document.createElement('canvas')
  canvas.width = Math.max(1, Math.round(picture.width * scale))
  canvas.height = Math.max(1, Math.round(picture.height * scale))
  canvas.getContext('2d').drawImage(picture, 0, 0, canvas.width, canvas.height)
  picture.close()
  return canvas
}
const asJpeg = (canvas, quality) => new Promise((resolve) => canvas.toBlob(resolve, 'image/jpeg', quality))

/** The file as it is where it is small enough, else a smaller picture; the file too where the browser cannot read it: the server says what is wrong. */
const smaller = async (file, budget) => {
  if (file.size <= budget) return file
  try {
    for (const longest of [LONGEST_PX, LONGEST_PX / 2]) {
      const canvas = await drawn(file, longest)
      for (const quality of QUALITIES) {
        const blob = await asJpeg(canvas, quality)
        if (blob && blob.size <= budget) return new File([blob], file.name, { type: 'image/jpeg' })
      }
    }
  } catch {
    return file
  }
  return file
}

const input = document.querySelector('.photo-upload input[type=file]')
input?.addEventListener('change', async () => {
  const said = input.form.querySelector('output')
  const button = input.form.querySelector('button')
  const files = [...input.files]
  if (files.length === 0) {
    said.value = ''
    return
  }
  button.disabled = true
  said.value = input.dataset.working
  const ready = new DataTransfer()
  const budget = Math.floor(MOST_BYTES / files.length)
  for (const file of files) ready.items.add(await smaller(file, budget))
  input.files = ready.files
  const bytes = [...ready.files].reduce((sum, { size }) => sum + size, 0)
  said.value = input.dataset.ready.replace('{n}', files.length).replace('{kb}', Math.ceil(bytes / 1000))
  button.disabled = false
})
