namespace InteractiveDrama.Shots.Providers.Animatic.Voices;

/// <summary>How espeak-ng is to speak.</summary>
/// <param name="Voice">Language and variant, <c>en-gb+f2</c>.</param>
/// <param name="Rate">Words in a minute.</param>
/// <param name="Pitch">From 0 to 99.</param>
/// <param name="Decibels">How much louder than usual.</param>
internal sealed record VoiceSetting(string Voice, int Rate, int Pitch, double Decibels);
