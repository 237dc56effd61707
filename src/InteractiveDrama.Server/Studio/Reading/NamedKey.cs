namespace InteractiveDrama.Server.Studio.Reading;

/// <summary>A key of <c>drama.yaml</c> and what it is called.</summary>
/// <param name="Key">The key.</param>
/// <param name="Name">The name viewers read.</param>
internal sealed record NamedKey(string Key, string Name);
