namespace InteractiveDrama.Shots.Tests.Jobs;

/// <summary>The end of a process, as far as the code under test can tell.</summary>
internal sealed class CrashException : Exception;
