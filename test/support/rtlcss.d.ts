/** It brings no types; this is all that we call. */
declare module 'rtlcss' {
  export function process(css: string): string;
}
