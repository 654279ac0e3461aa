import { Transform } from "node:stream";

/**
 * Takes the zero bytes out of a page on its way. React 18 sends a page in pieces of one size, and
 * fills a piece up with them where the next character has several bytes and does not fit: a
 * browser would show a mark in the middle of the word, and send it back with a form.
 */
export function withoutFilling(): Transform {
  return new Transform({
    transform(piece: Buffer, _encoding, done) {
      done(null, piece.includes(0) ? piece.filter((byte) => byte !== 0) : piece);
    },
  });
}
