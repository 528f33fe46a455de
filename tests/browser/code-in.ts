import decodeQR from 'qr/decode.js'
import sharp from 'sharp'

/** What a camera reads in a picture; nothing where it finds no code. @param content Of a PNG file. */
export async function codeIn(content: Buffer): Promise<string | undefined> {
  const { data, info } = await sharp(content).ensureAlpha().raw().toBuffer({ resolveWithObject: true })
  try {
    return decodeQR({ ...info, data: new Uint8Array(data) }, { timeLimit: 10_000 })
  } catch {
    return undefined
  }
}
