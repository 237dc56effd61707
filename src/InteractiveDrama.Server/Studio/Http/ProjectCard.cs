namespace InteractiveDrama.Server.Studio.Http;

/// <summary>A project to open.</summary>
/// <param name="Title">Its title.</param>
/// <param name="Path">Its folder or script.</param>
/// <param name="Writable">True when it can be edited in its place.</param>
internal sealed record ProjectCard(string Title, string Path, bool Writable);
