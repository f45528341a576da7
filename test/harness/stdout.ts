// What `body` prints, in this process, instead of it being printed.
export function printedBy(body: () => void): string {
  const write = process.stdout.write.bind(process.stdout)
  let printed = ''
  process.stdout.write = (text: string | Uint8Array) => {
    printed += String(text)
    return true
  }
  try {
    body()
  } finally {
    process.stdout.write = write
  }
  return printed
}
