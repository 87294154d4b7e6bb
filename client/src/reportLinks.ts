/**
 * Makes links of a report that lead into a folder relative to it: `/pilot.fountain#L12`. The preview follows those
 * to the line; full `file:` addresses it does not follow at all.
 * @param folder its address, without a slash at the end
 */
export function linkFromFolder(markdown: string, folder: string): string {
  return markdown.replaceAll(`](${folder}/`, '](/').replaceAll(`](<${folder}/`, '](</');
}
