import { encode } from 'uqr';

/** The squares of a QR code, dark ones true, with the quiet zone around them. */
export function qrSquares(text: string): boolean[][] {
  return encode(text, { ecc: 'M', border: 2 }).data;
}

/** The same as the path of an SVG: one stroke for each run of dark squares keeps the page small. */
export function qrPath(squares: readonly (readonly boolean[])[]): string {
  return squares
    .map((row, y) => {
      let path = '';
      for (let x = 0; x < row.length; x++) {
        if (!row[x]) continue;
        const from = x;
        while (row[x + 1]) x += 1;
        const long = x - from + 1;
        path += `M${from} ${y}h${long}v1h-${long}z`;
      }
      return path;
    })
    .join('');
}
