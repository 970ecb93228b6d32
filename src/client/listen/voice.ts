/** The voice that reads: one that speaks Vietnamese, and rather of this machine than of a server far away. */
export function vietnameseVoice(): SpeechSynthesisVoice | undefined {
  const voices = speechSynthesis.getVoices().filter(({ lang }) => /^vi\b|^vi_/i.test(lang));
  return voices.find(({ localService }) => localService) ?? voices[0];
}
