using InteractiveDrama.Hosting.Identity;

namespace InteractiveDrama.Hosting.Tests.Support;

/// <summary>Keys to sign viewers' tokens with.</summary>
internal static class TokenKeys
{
    public static ViewerTokenKey Of(string id) =>
        new() { Id = id, Secret = $"the secret of the key {id}, long enough" };

    public static void Add(DramaOptions options) => options.Tokens.Keys.Add(Of("one"));
}
