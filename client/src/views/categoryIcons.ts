import * as vscode from 'vscode';

/** A picture for each category of the breakdown, in the color that the theme gives it; the name stands beside it. */
const icons: Readonly<Record<string, string>> = {
  cast: 'account',
  extras: 'organization',
  stunt: 'zap',
  vehicle: 'dashboard',
  prop: 'package',
  specialEffect: 'flame',
  visualEffect: 'sparkle',
  wardrobe: 'jersey',
  makeup: 'paintcan',
  animal: 'squirrel',
  music: 'music',
  sound: 'unmute',
  setDressing: 'home',
  greenery: 'color-mode',
  specialEquipment: 'device-camera-video',
  security: 'shield',
  additionalLabor: 'tools',
  mechanicalEffect: 'gear',
};

export function categoryIcon(category: string): vscode.ThemeIcon {
  return new vscode.ThemeIcon(icons[category] ?? 'ellipsis', categoryColor(category));
}

/** Declared in the manifest for every category. */
export function categoryColor(category: string): vscode.ThemeColor {
  return new vscode.ThemeColor(`closedSet.breakdown.${category}`);
}
