namespace InteractiveDrama.Stories.Packages;

/// <summary>A file is not a package this version can play; the message says why in one sentence.</summary>
public sealed class InvalidPackageException(string message) : Exception(message);
