using InteractiveDrama.Shots.Providers.Configuration;

namespace InteractiveDrama.Shots.Providers.Templates;

/// <summary>Puts a key into the headers that have a place for it.</summary>
internal static class KeyHeaders
{
    private const string Slot = "${key}";

    /// <summary>The headers as they are sent; a description that needs a key and has none is refused.</summary>
    /// <param name="section">The provider.</param>
    /// <param name="headers">Its headers as described.</param>
    /// <exception cref="TemplateException">A header is none, or there is no key for it.</exception>
    public static KeyValuePair<string, string>[] Of(
        ProviderSection section,
        IEnumerable<KeyValuePair<string, string>> headers
    )
    {
        var key = section.Key();
        return
        [
            .. headers.Select(h =>
            {
                if (!IsHeader(h.Key, h.Value))
                    throw new TemplateException(
                        $"'{section.Name}.headers' has something that is no header. Write 'Authorization: \"Bearer ${{key}}\"'."
                    );
                if (key is null && h.Value.Contains(Slot, StringComparison.Ordinal))
                    throw new TemplateException(
                        $"'{section.Name}' sends a key in '{h.Key}' and has none. Write 'key: {{ env: NAME_OF_A_VARIABLE }}'."
                    );
                return KeyValuePair.Create(
                    h.Key,
                    h.Value.Replace(Slot, key, StringComparison.Ordinal)
                );
            }),
        ];
    }

    private static bool IsHeader(string name, string value) =>
        name.Length > 0
        && name.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_')
        && value.All(c => c is >= ' ' and < '\x7f');
}
