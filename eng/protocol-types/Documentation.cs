using System.Reflection;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace InteractiveDrama.ProtocolTypes;

/// <summary>What an assembly's XML documentation says, as plain text with names in TypeScript.</summary>
internal sealed partial class Documentation
{
    private readonly Dictionary<string, XElement> members;
    private readonly Dictionary<string, Type> types;

    private Documentation(XDocument document, IEnumerable<Type> types)
    {
        members = document
            .Descendants("member")
            .ToDictionary(member => member.Attribute("name")!.Value, StringComparer.Ordinal);
        this.types = types.ToDictionary(NameOf, StringComparer.Ordinal);
    }

    /// <summary>The documentation that lies beside the assembly.</summary>
    /// <exception cref="FileNotFoundException">There is none.</exception>
    public static Documentation Of(Assembly assembly) =>
        Of(
            XDocument.Load(Path.ChangeExtension(assembly.Location, ".xml")),
            assembly.GetExportedTypes()
        );

    /// <summary>A documentation of some types.</summary>
    public static Documentation Of(XDocument document, IEnumerable<Type> types) =>
        new(document, types);

    /// <summary>The summary of a type or a member of it; nothing where there is none.</summary>
    public string Summary(MemberInfo member)
    {
        var id = member switch
        {
            Type type => "T:" + NameOf(type),
            PropertyInfo => $"P:{NameOf(member.DeclaringType!)}.{member.Name}",
            _ => $"F:{NameOf(member.DeclaringType!)}.{member.Name}",
        };
        return members.TryGetValue(id, out var found) && found.Element("summary") is { } summary
            ? Whitespace()
                .Replace(
                    string.Concat(
                        summary
                            .Nodes()
                            .Select(node => Text(node, member as Type ?? member.DeclaringType!))
                    ),
                    " "
                )
                .Trim()
            : "";
    }

    private string Text(XNode node, Type reader) =>
        node switch
        {
            XText text => text.Value,
            XElement { Name.LocalName: "c" } code => $"`{code.Value}`",
            XElement { Name.LocalName: "see" } see when see.Attribute("cref") is { } cref =>
                $"`{Named(cref.Value, reader)}`",
            XElement { Name.LocalName: "see" } see => see.Attribute("langword")?.Value ?? see.Value,
            XElement other => string.Concat(other.Nodes().Select(inner => Text(inner, reader))),
            _ => "",
        };

    /// <summary>What a reference is called on the wire or in TypeScript, said to a reader of the type.</summary>
    private string Named(string cref, Type reader)
    {
        var name = cref[2..];
        if (types.TryGetValue(name, out var type))
            return Spelling.Of(type);
        var dot = name.LastIndexOf('.');
        var member = name[(dot + 1)..];
        if (!types.TryGetValue(name[..dot], out var owner))
            return member;
        if (owner.IsEnum)
            return WireType.Words(owner).First(word => word.Member.Name == member).Word;
        if (owner.GetField(member) is { IsLiteral: true } constant)
            return (string)constant.GetRawConstantValue()!;
        var field = Spelling.Camel(member);
        return owner == reader ? field : $"{Spelling.Of(owner)}.{field}";
    }

    private static string NameOf(Type type) => type.FullName!.Replace('+', '.');

    [GeneratedRegex(@"\s+")]
    private static partial Regex Whitespace();
}
