using System.Collections.Frozen;
using System.Text.Json;

namespace InteractiveDrama.Storage.Sqlite.Sessions;

/// <summary>An enum's names on the wire and in the store.</summary>
internal static class EnumNames<T>
    where T : struct, Enum
{
    public static FrozenDictionary<T, string> Of { get; } =
        Enum.GetValues<T>()
            .ToFrozenDictionary(
                value => value,
                value => JsonSerializer.SerializeToElement(value).GetString()!
            );
}
