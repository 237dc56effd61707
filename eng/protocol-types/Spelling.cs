using System.Reflection;
using InteractiveDrama.Protocol;

namespace InteractiveDrama.ProtocolTypes;

/// <summary>Names in TypeScript, where they are not those of C#.</summary>
internal static class Spelling
{
    /// <summary>The object that holds the hub's names.</summary>
    public const string Hub = "hub";

    /// <summary>The object that holds the codes of errors.</summary>
    public const string Codes = "errorCodes";

    /// <summary>The type of a code.</summary>
    public const string Code = "ErrorCode";

    /// <summary>A type's name.</summary>
    public static string Of(Type type)
    {
        if (type == typeof(DramaHub))
            return Hub;
        if (type == typeof(ErrorCodes))
            return Codes;
        // `DramaError` is what the client throws; this is what the server says.
        return type == typeof(DramaError) ? "ErrorView" : type.Name;
    }

    /// <summary>The type of a text that is one of a class's constants, of which a newer server may know more; null for other text.</summary>
    public static string? WordsOf(PropertyInfo property) =>
        property.DeclaringType == typeof(DramaError) && property.Name == nameof(DramaError.Code)
            ? Code
            : null;

    /// <summary>A constant's or a field's name, in camel case.</summary>
    public static string Camel(string name) => char.ToLowerInvariant(name[0]) + name[1..];
}
