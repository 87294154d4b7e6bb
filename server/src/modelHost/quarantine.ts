/**
 * Closes the doors of this process to the network before anything else is loaded into it. node-llama-cpp can fetch
 * models, sources and release lists; nothing here calls that, and this makes sure that nothing can.
 */
export function closeTheDoors(): void {
  process.env.NODE_LLAMA_CPP_SKIP_DOWNLOAD = 'true';
  globalThis.fetch = () => Promise.reject(new Error('Closed Set does not use the network here.'));
}
