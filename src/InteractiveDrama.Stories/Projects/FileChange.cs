namespace InteractiveDrama.Stories.Projects;

/// <summary>A file of a project that gets another content.</summary>
/// <param name="File">The file, relative to the project, with <c>/</c>.</param>
/// <param name="Before">The bytes it has; null when there is no such file.</param>
/// <param name="After">The bytes it gets.</param>
public sealed record FileChange(
    string File,
    ReadOnlyMemory<byte>? Before,
    ReadOnlyMemory<byte> After
);
