/** The little of Node that a test needs; its whole types would change those of the browser. */
declare module 'node:fs' {
  export function mkdirSync(path: URL, options: { recursive: boolean }): void;
  export function writeFileSync(path: URL, text: string): void;
}
