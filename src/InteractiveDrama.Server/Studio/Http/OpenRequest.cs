namespace InteractiveDrama.Server.Studio.Http;

/// <summary>Which project to open: one of the three.</summary>
/// <param name="Open">A folder or script to open.</param>
/// <param name="New">The name of a project to make.</param>
/// <param name="Copy">A project to copy.</param>
/// <param name="In">The folder to make or copy it in.</param>
internal sealed record OpenRequest(string? Open, string? New, string? Copy, string? In);
