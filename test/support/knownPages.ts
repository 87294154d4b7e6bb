/**
 * Where scenes of a feature stand in print and how long they are, from the scene properties of a Final Draft document
 * of the very same draft (its last scene is on page 120). Scenes that only one of the two files has are left out. Facts
 * for measuring: the script itself is not part of this project.
 */
export interface KnownScene {
  /** As the Fountain file has it, white space folded. */
  readonly heading: string;
  readonly page: number;
  readonly eighths: number;
}

function scene(page: number, eighths: number, heading: string): KnownScene {
  return { heading, page, eighths };
}

export const knownScenes: readonly KnownScene[] = [
  scene(1, 3, 'INT. WILL’S BEDROOM - NIGHT (1973)'),
  scene(1, 5, 'EXT. CAMPFIRE - NIGHT (1977)'),
  scene(2, 8, 'INT. BLOOM FRONT HALL - NIGHT (1987)'),
  scene(3, 12, 'INT. TINY PARIS RESTAURANT (LA RUE 14°) - NIGHT (1998)'),
  scene(4, 10, 'EXT. OUTSIDE LA RUE 14° - NIGHT'),
  scene(33, 2, 'EXT. DIRT ROAD - DAY'),
  scene(35, 3, 'EXT. CLEARING / THE ROAD - DAY'),
  scene(35, 14, 'EXT. THE TOWN OF SPECTRE - DAY'),
  scene(37, 6, 'INT. BEAMEN’S HOUSE - DAY'),
  scene(65, 1, 'INT. SORORITY HOUSE FOYER - DAY'),
  scene(65, 2, 'INT. LECTURE HALL - DAY'),
  scene(65, 1, 'EXT. QUAD - DAY'),
  scene(67, 3, 'INT. FRATERNITY HOUSE BATHROOM - DAY [FLASHFORWARD]'),
  scene(68, 9, 'EXT. THE SORORITY HOUSE - DAY'),
  scene(97, 2, 'INT. AL’S COUNTRY - DAY'),
  scene(97, 3, 'EXT. ROAD IN THE SWAMP - DAY'),
  scene(100, 8, 'EXT/INT. SWAMP SHACK - DAY'),
  scene(101, 1, 'EXT. SWAMP SHACK ROAD - ANOTHER DAY'),
  scene(101, 1, 'EXT. SHACK - DAY'),
  scene(101, 2, 'INT. SHACK - ANOTHER DAY'),
  scene(101, 2, 'EXT. SWAMP - ANOTHER DAY'),
  scene(117, 1, 'INT. HOSPITAL RECEPTION - DAY'),
  scene(118, 5, 'EXT. CEMETERY / ROAD - DAY'),
  scene(118, 3, 'EXT. CEMETERY / GRAVESIDE - DAY'),
  scene(119, 4, 'EXT. CEMETERY - DAY [LATER]'),
  scene(119, 6, 'EXT. BLOOM HOUSE BACKYARD - DAY [SUMMER]'),
  scene(120, 3, 'EXT. RIVER / UNDERWATER - DAY'),
];
