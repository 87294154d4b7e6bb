import path from 'node:path';
import { looksBinary } from './decodeText';

/** What a file is. What its bytes say goes before its name. */
export type FileKind =
  | 'text'
  | 'fountain'
  | 'mail'
  | 'html'
  | 'zip'
  | 'pdf'
  | 'finalDraft'
  | 'oldWord'
  | 'richText'
  | 'unknown';

export function fileKind(file: string, bytes: Uint8Array): FileKind {
  const begin = Buffer.from(bytes.subarray(0, 1024)).toString('latin1');
  if (begin.startsWith('PK\x03\x04') || begin.startsWith('PK\x05\x06')) return 'zip';
  if (begin.includes('%PDF-')) return 'pdf';
  if (begin.startsWith('\xd0\xcf\x11\xe0')) return 'oldWord';
  if (begin.startsWith('{\\rtf')) return 'richText';
  if (looksBinary(bytes)) return 'unknown';
  const plain = begin.replaceAll('\0', '');
  if (/<FinalDraft\b/i.test(plain)) return 'finalDraft';
  if (/^[^<]{0,8}<(?:!doctype html|html)\b/i.test(plain)) return 'html';
  return (
    kindByName(file) ??
    (/^(?:[\w-]+:[^\n]*\n(?:[ \t]+[^\n]*\n)*){2}/.test(plain) && isMail(plain) ? 'mail' : 'text')
  );
}

function isMail(begin: string): boolean {
  return /^(?:mime-version|content-type|received|return-path|message-id):/im.test(begin);
}

function kindByName(file: string): FileKind | undefined {
  const kinds: Readonly<Record<string, FileKind>> = {
    '.eml': 'mail',
    '.fountain': 'fountain',
    '.spmd': 'fountain',
    '.htm': 'html',
    '.html': 'html',
    '.fdx': 'finalDraft',
  };
  return kinds[path.extname(file).toLowerCase()];
}
