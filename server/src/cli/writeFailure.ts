const reasons: Readonly<Record<string, string>> = {
  EACCES: 'you are not allowed to write it. Check the permissions of the file and of its folder.',
  EPERM: 'you are not allowed to write it. Check the permissions of the file and of its folder.',
  EROFS: 'its disk is read-only.',
  ENOSPC: 'the disk is full.',
  EDQUOT: 'the disk has no room left for you.',
  EFBIG: 'files may not be so large here.',
  EBUSY: 'another program holds it open. Close it there.',
  ENOENT: 'its folder is not there.',
  EISDIR: 'this is a folder.',
  ECHANGED: 'somebody changed it in the meantime. Run the command again.',
};

/** Why a file could not be written, and that it is as it was. */
export function writeFailure(name: string, error: unknown): string {
  const { code, message } = error as NodeJS.ErrnoException;
  const reason = reasons[code ?? ''] ?? `it could not be written (${message}).`;
  return `${name} is as it was: ${reason}`;
}
