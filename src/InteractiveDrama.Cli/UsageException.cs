namespace InteractiveDrama.Cli;

/// <summary>The command was given something it cannot use; the message says what and how to mend it.</summary>
public sealed class UsageException(string message) : Exception(message);
