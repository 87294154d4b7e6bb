// What goes into the packaged extension: a list of what is wanted, so that nothing else can slip in.
import { readLock } from './dependencies.mjs';

/** Files and folders of the checkout that are packaged as they are. */
export const packagedPaths = [
  'CHANGELOG.md',
  'LICENSE',
  'README.md',
  'docs/images',
  'docs/problems.md',
  'docs/rules',
  'l10n',
  'media',
  'package.nls.json',
  'client/schemas',
  'syntaxes',
];

/** Within these, sources are left out: the bundles are made into the package's own dist. */
export function isPackagedSource(file) {
  return !/\.(map|ts|mts|css)$|tsconfig\.json$|\.tsbuildinfo$/.test(file);
}

/** The binaries of the local model by target of VS Code; the first is for the CPU, or Metal. */
export const binariesOfTarget = {
  'darwin-arm64': ['mac-arm64-metal'],
  'darwin-x64': ['mac-x64'],
  'linux-arm64': ['linux-arm64'],
  'linux-armhf': ['linux-armv7l'],
  'linux-x64': ['linux-x64', 'linux-x64-vulkan'],
  'win32-arm64': ['win-arm64'],
  'win32-x64': ['win-x64', 'win-x64-vulkan'],
};

/** Where the runtime of neural voices keeps its binaries; targets that are not here go without such voices. */
const voiceRuntimeOfTarget = {
  'darwin-arm64': 'darwin/arm64',
  'darwin-x64': 'darwin/x64',
  'linux-arm64': 'linux/arm64',
  'linux-x64': 'linux/x64',
  'win32-arm64': 'win32/arm64',
  'win32-x64': 'win32/x64',
};

/** The runtime's packages; what else it names is for its install script, which is never run. */
export const voiceRuntimePackages = ['onnxruntime-node', 'onnxruntime-common'];

export function hasVoiceRuntime(target) {
  return voiceRuntimeOfTarget[target] !== undefined;
}

/** @param {string} file relative to the checkout, with forward slashes */
export function isVoiceRuntimeFile(file, target) {
  const binaries = /^node_modules\/onnxruntime-node\/bin\/[^/]+\/([^/]+\/[^/]+)/.exec(file);
  if (binaries) return binaries[1] === voiceRuntimeOfTarget[target];
  return isRuntimeFile(file) && !/^node_modules\/onnxruntime-node\/script\//.test(file);
}

export function thisTarget() {
  const arch = process.arch === 'arm' ? 'armhf' : process.arch;
  return `${process.platform}-${arch}`;
}

/** What a package carries for people who build on it, and nothing loads at run time. */
const ballast = [
  /\.(map|d\.[cm]?ts|ts|tsbuildinfo|md|markdown|h|gyp|gypi|lock)$/i,
  /(^|\/)(test|tests|__tests__|example|examples|\.github)\//,
  /^node_modules\/onnxruntime-common\/(dist\/esm|lib)\//,
  /^node_modules\/node-llama-cpp\/llama\/(?!(binariesGithubRelease|llama\.cpp\.info|package)\.json$)/,
  /^node_modules\/node-llama-cpp\/(templates|bins)\//,
  /^node_modules\/node-addon-api\//,
];

/** @param {string} file relative to the checkout, with forward slashes */
export function isRuntimeFile(file) {
  if (/(^|\/)(licen[cs]e|notice|copying)[^/]*$/i.test(file)) return true;
  return !ballast.some((pattern) => pattern.test(file));
}

/** The packages of the model's binaries for a target, with the versions that the lock file pins. */
export function binaryPackages(target) {
  const binaries = binariesOfTarget[target];
  if (binaries === undefined) {
    throw new Error(`There is no target ${target}. There are: ${Object.keys(binariesOfTarget).join(', ')}.`);
  }
  const packages = readLock();
  return binaries.map((binary) => {
    const name = `@node-llama-cpp/${binary}`;
    const place = `node_modules/${name}`;
    return { place, name, version: packages[place].version };
  });
}
