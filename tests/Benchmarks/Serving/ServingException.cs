namespace InteractiveDrama.Benchmarks.Serving;

/// <summary>Something could not be measured; the message says what and why.</summary>
internal sealed class ServingException(string message) : Exception(message);
