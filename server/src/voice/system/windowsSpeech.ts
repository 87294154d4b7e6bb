import type { WordTime } from '../engine';
import { homeFirst, type TaggedVoice } from './homeFirst';
import { primaryLanguage, type SpeechProgram } from './speechProgram';

/** The voices of Windows, through the speech library of .NET; PowerShell is on every machine. */
export const windowsSpeech: SpeechProgram = {
  name: 'windows',
  listing: powerShell(
    `$s.GetInstalledVoices() | Where-Object Enabled | ForEach-Object { $v = $_.VoiceInfo; [Console]::Out.WriteLine($v.Name + '|' + $v.Gender + '|' + $v.Culture.Name) }`,
    {},
  ),
  voicesOf: (output) => homeFirst(output.split(/\r?\n/).flatMap(voiceOfLine)),
  speaking: ({ voice, rate, text, sound }) =>
    powerShell(speakScript, { voice, text, sound, rate: speechRate(rate) }),
  wordsOf: (output, text, durationMs) => wordTimes(output, text, durationMs),
};

/** One progress line a word: its place in the text and the time at which it begins. */
const speakScript = `
$s.SelectVoice($r.voice)
$s.Rate = $r.rate
$f = New-Object System.Speech.AudioFormat.SpeechAudioFormatInfo(22050, [System.Speech.AudioFormat.AudioBitsPerSample]::Sixteen, [System.Speech.AudioFormat.AudioChannel]::Mono)
$s.SetOutputToWaveFile($r.sound, $f)
$s.add_SpeakProgress({ param($sender, $e) [Console]::Out.WriteLine([string]$e.CharacterPosition + ' ' + [string][int]$e.AudioPosition.TotalMilliseconds) })
$s.Speak($r.text)`;

function powerShell(work: string, request: Readonly<Record<string, string | number>>) {
  const script = `$ErrorActionPreference = 'Stop'
[Console]::InputEncoding = [Text.Encoding]::UTF8
[Console]::OutputEncoding = [Text.Encoding]::UTF8
$r = [Console]::In.ReadToEnd() | ConvertFrom-Json
Add-Type -AssemblyName System.Speech
$s = New-Object System.Speech.Synthesis.SpeechSynthesizer
${work}
$s.Dispose()`;
  // Encoded, since no quoting holds through both shells.
  const encoded = Buffer.from(script, 'utf16le').toString('base64');
  return {
    program: 'powershell.exe',
    args: ['-NoProfile', '-NonInteractive', '-ExecutionPolicy', 'Bypass', '-EncodedCommand', encoded],
    input: JSON.stringify(request),
  };
}

/** From -10 to 10, where 10 is three times as fast. */
function speechRate(factor: number): number {
  return Math.max(-10, Math.min(10, Math.round((10 * Math.log(factor)) / Math.log(3))));
}

function voiceOfLine(line: string): readonly TaggedVoice[] {
  const [name = '', gender = '', culture = ''] = line.split('|');
  if (name === '' || culture === '') return [];
  const known = gender === 'Female' || gender === 'Male' ? gender : undefined;
  const voice = {
    key: name,
    name,
    gender:
      known === undefined
        ? ('neutral' as const)
        : known === 'Female'
          ? ('female' as const)
          : ('male' as const),
    speaker: name,
    languages: [primaryLanguage(culture)],
  };
  return [{ voice, tag: culture }];
}

/** Nothing where a word was not told of: a wrong light is worse than an estimated one. */
function wordTimes(output: string, text: string, durationMs: number): readonly WordTime[] | undefined {
  const told = new Map(
    [...output.matchAll(/^(\d+) (\d+)\r?$/gm)].map(([, place, ms]) => [Number(place), Number(ms)]),
  );
  const starts = [...text.matchAll(/\S+/g)].map(({ index }) => told.get(index));
  if (!starts.every((start) => start !== undefined)) return undefined;
  return starts.map((startMs, index) => ({ startMs, endMs: starts[index + 1] ?? durationMs }));
}
