namespace InteractiveDrama.Protocol.Tests.Records;

/// <summary>The types of the protocol, found and not listed: a new one is tested without anybody thinking of it.</summary>
internal static class Protocols
{
    public static IReadOnlyList<Type> Records { get; } =
    [
        .. typeof(SessionReply)
            .Assembly.GetExportedTypes()
            // What the compiler gives to every record class.
            .Where(type => type.GetMethod("<Clone>$") is not null)
            .OrderBy(type => type.Name, StringComparer.Ordinal),
    ];

    public static IReadOnlyList<Type> Enums { get; } =
    [.. typeof(SessionReply).Assembly.GetExportedTypes().Where(type => type.IsEnum)];
}
